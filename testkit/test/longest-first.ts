import { statSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The longest on record come first, so that no core stands idle at the end while another works off a long one. */
const LONG = [
  'web/test/every-page',
  'web/test/journeys',
  'web/test/mapping',
  'cli/test/commands',
  'methods/test/interval-coverage',
  'store/test/opening',
  'api/test/published-states',
  'api/test/figures',
  'api/test/imports',
  'cli/test/routes-command',
  'cli/test/routes-record',
];
const PROJECTS = ['browser', 'integration', 'unit'];

const length = ({ moduleId }: TestSpecification): number => {
  const at = LONG.findIndex((name) => moduleId.includes(name));
  return at < 0 ? statSync(moduleId).size : 1e9 - at;
};

/** Project by project, since a process that is shared serves one project only; within each the longest file first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ project }: TestSpecification): number => PROJECTS.indexOf(project.name);
    return files.toSorted((a, b) => place(a) - place(b) || length(b) - length(a));
  }
}

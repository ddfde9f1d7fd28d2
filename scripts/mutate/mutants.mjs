import ts from 'typescript';
import { changesAt } from './operators.mjs';

const treeOf = (file, text) => ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
const functionKey = (file, node) => `${file}:${node.getStart()}`;
const moduleKey = (file) => `${file}:module`;
const isWritten = (node) => ts.isFunctionLike(node) && node.body !== undefined;

/**
 * Every mutant of one source text: a place, what stands there, what is put there, and the innermost function around it (`key`).
 * Types, imports and the steps of `for` loops are left alone.
 */
export function mutantsOf(file, text) {
  const tree = treeOf(file, text);
  const mutants = [];
  const visit = (node, around) => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    const within = isWritten(node) ? functionKey(file, node) : around;
    changesAt(node, (kind, at, replacement) => {
      const [start, end] = [at.getStart(), at.getEnd()];
      const { line } = tree.getLineAndCharacterOfPosition(start);
      const key = kind === 'returned value' ? within : around;
      mutants.push({ file, line: line + 1, kind, start, end, original: text.slice(start, end), replacement, key });
    });
    node.forEachChild((child) => visit(child, within));
  };
  visit(tree, moduleKey(file));
  return mutants;
}

export const mutated = (text, { start, end, replacement }) => text.slice(0, start) + replacement + text.slice(end);

/** The same text, leaving the key of every function in `globalThis.reached` as it is entered, and of the module as it is read. */
export function marked(file, text) {
  const insertions = [];
  const mark = (key) => `globalThis.reached.add(${JSON.stringify(key)})`;
  const visit = (node) => {
    if (isWritten(node)) {
      const [start, end, key] = [node.body.getStart(), node.body.getEnd(), functionKey(file, node)];
      if (ts.isBlock(node.body)) insertions.push([start + 1, `${mark(key)};`]);
      else insertions.push([start, `(${mark(key)}, `], [end, ')']);
    }
    node.forEachChild(visit);
  };
  visit(treeOf(file, text));
  insertions.sort(([a], [b]) => b - a);
  const body = insertions.reduce((written, [at, words]) => written.slice(0, at) + words + written.slice(at), text);
  return `${mark(moduleKey(file))};${body}`;
}

import type { SavedMapping } from '@leeway/api/client';
import { count } from '@leeway/model';
import { useQuery } from '@tanstack/react-query';
import { useLanguage, useSay } from '../../language/language.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Section } from '../../parts/section.tsx';
import { ask } from '../../server/questions.ts';
import { FRAME } from '../../words/frame.ts';
import { MAPPING } from '../../words/mapping.ts';

/** What has been mapped before and is used again. */
export function KeptMappings() {
  const say = useSay();
  const language = useLanguage();
  const { data: kept } = useQuery(ask.mappings());
  const day = new Intl.DateTimeFormat(language === 'es' ? 'es-US' : 'en-US', { dateStyle: 'medium' });
  const columns: Column<SavedMapping>[] = [
    {
      id: 'title',
      head: say(MAPPING.title),
      exact: ({ mapping }) => say(mapping.title),
      cell: ({ id, mapping }) => (
        <>
          {say(mapping.title)}
          <small>
            {id}
            {mapping.synthetic && ` · ${say(FRAME.synthetic)}`}
          </small>
        </>
      ),
    },
    {
      id: 'publisher',
      head: say(MAPPING.publisher),
      exact: ({ mapping }) => mapping.publisher,
      cell: ({ mapping }) => mapping.publisher,
    },
    {
      id: 'state',
      head: say(MAPPING.state),
      exact: ({ mapping }) => mapping.state,
      cell: ({ mapping }) => mapping.state,
    },
    {
      id: 'columns',
      head: say(MAPPING.readColumns),
      numeric: true,
      exact: ({ mapping }) => mapping.columns.length,
      cell: ({ mapping }) => count(mapping.columns.length, language),
    },
    {
      id: 'saved',
      head: say(MAPPING.savedOn),
      exact: ({ savedAt }) => savedAt,
      cell: ({ savedAt }) => <time dateTime={savedAt}>{day.format(new Date(savedAt))}</time>,
    },
  ];
  if (!kept) return null;
  return (
    <Section title={say(MAPPING.kept)} note={kept.length > 0 && say(MAPPING.keptNote)} long>
      {kept.length > 0 ? (
        <DataTable label={say(MAPPING.kept)} rows={kept} columns={columns} keyOf={({ id }) => id} />
      ) : (
        <div className="empty">
          <p>{say(MAPPING.keptNone)}</p>
        </div>
      )}
    </Section>
  );
}

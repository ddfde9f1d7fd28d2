import type { Mapping } from '@leeway/api/client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { client } from '../../server/client.ts';

const PAUSE_MS = 350;

/** What the file gives through the draft as it stands, asked again a moment after each change. */
export function useTrial(file: File, draft: Mapping, fiscalYear: number | undefined) {
  const asked = JSON.stringify([draft, fiscalYear ?? null]);
  const [settled, setSettled] = useState(asked);
  useEffect(() => {
    const later = setTimeout(() => setSettled(asked), PAUSE_MS);
    return () => clearTimeout(later);
  }, [asked]);
  const { data, error, isFetching } = useQuery({
    queryKey: ['mapping-trial', file.name, file.size, file.lastModified, settled],
    queryFn: () => {
      const [mapping, year] = JSON.parse(settled) as [Mapping, number | null];
      return client.tryMapping(file, mapping, year ?? undefined);
    },
    placeholderData: keepPreviousData,
    throwOnError: false,
    retry: false,
    gcTime: 0,
  });
  return { data, error, isBehind: isFetching || settled !== asked };
}

export type Trial = ReturnType<typeof useTrial>;

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SheetColumns, SheetKind } from '../../../../api/fees';
import { feesActs, type SheetFile } from '../../../../api/feesQueries';

/** More than this is never read; the server says the same. */
const mostBytes = 600_000;

/** The bytes of a file as base64, whatever they are: what is no table is told so by the server. */
async function contentOf(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.slice(0, mostBytes + 1).arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(text);
}

/** A chosen file, how its columns are understood, and what the server makes of it; nothing is kept. */
export function useSheet(kind: SheetKind, codeListId: string | null) {
  const [chosen, setChosen] = useState<{ name: string; content: string } | null>(null);
  const [columns, setColumns] = useState<SheetColumns | null>(null);
  const file: SheetFile | null = chosen && { kind, content: chosen.content, columns, codeListId };
  const preview = useQuery({
    queryKey: ['fees', 'preview', file],
    queryFn: ({ signal }) => feesActs.preview(file as SheetFile, signal),
    enabled: !!file,
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });

  async function choose(picked: File): Promise<void> {
    setColumns(null);
    setChosen({ name: picked.name, content: await contentOf(picked) });
  }

  const answer = preview.isError ? undefined : preview.data;
  return {
    name: chosen?.name ?? null,
    /** With the columns as they are shown, whether chosen or guessed. */
    file: file && answer && { ...file, columns: columns ?? answer.columns },
    preview: chosen ? answer : undefined,
    failure: preview.error,
    isBusy: preview.isFetching,
    choose,
    setColumns,
  };
}

export type SheetDeskState = ReturnType<typeof useSheet>;

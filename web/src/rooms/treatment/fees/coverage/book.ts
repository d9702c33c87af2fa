import type { Cover, CoverageBook, PastWork } from '../../../../api/insurance';

/** Every tooth by its FDI number, as a choice; the notation is said beside it. */
export const fdiTeeth: readonly string[] = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((quadrant) =>
  Array.from({ length: quadrant <= 4 ? 8 : 5 }, (_, at) => `${quadrant}${at + 1}`),
);

export const blankCover = (planId: string): Cover => ({
  id: crypto.randomUUID(),
  planId,
  subscriber: '',
  relationship: 'self',
  memberNumber: '',
  startsOn: `${new Date().getFullYear()}-01-01`,
  endsOn: null,
  standing: null,
});

export const blankPast = (on: string): PastWork => ({
  on,
  procedure: '',
  tooth: null,
  surfaces: '',
  part: null,
  coverId: null,
  paid: null,
  deductible: null,
});

/** The cover at a place changes places with the one before it, which then pays after it. */
export function earlier(covers: readonly Cover[], at: number): Cover[] {
  const next = [...covers];
  const [moved] = next.splice(at, 1);
  if (moved) next.splice(Math.max(0, at - 1), 0, moved);
  return next;
}

/** Without a cover; what it paid for is kept as done, paid by nobody. */
export const withoutCover = (book: CoverageBook, id: string): CoverageBook => ({
  ...book,
  covers: book.covers.filter((cover) => cover.id !== id),
  past: book.past.map((work) => (work.coverId === id ? { ...work, coverId: null } : work)),
});

/** Whether a cover holds on a day; one that has ended is shown last and pays nothing. */
export const isOver = (cover: Cover, today: string): boolean => !!cover.endsOn && cover.endsOn < today;

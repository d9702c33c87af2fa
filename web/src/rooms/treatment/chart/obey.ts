import type { ChartWish } from './keys';
import { mostFavourites, proceduresOf } from './procedures';
import type { Desk } from './useDesk';

/** Does what a key of the chart asks for. */
export function obey(desk: Desk, wish: Exclude<ChartWish, { kind: 'command' }>): void {
  if (wish.kind === 'repeat') desk.repeat();
  else if (wish.kind === 'clear') desk.clear();
  else if (wish.kind === 'favourite') favourite(desk, wish.number);
  else if (wish.kind === 'jump') desk.jump();
  else if (wish.kind === 'surface') desk.surface(wish.surface);
  else desk.act(wish);
}

function favourite(desk: Desk, number: number): void {
  const chosen = proceduresOf(desk.entry.status).slice(0, mostFavourites)[number - 1];
  if (chosen) desk.procedure(chosen);
}

/** Making one takes longer than using it a hundred times. */
const formats = new Map<string, Intl.DateTimeFormat>();

function format(date: Date, language: string, how: Intl.DateTimeFormatOptions): string {
  const key = language + JSON.stringify(how);
  const made = formats.get(key) ?? new Intl.DateTimeFormat(language, how);
  formats.set(key, made);
  return made.format(date);
}

const day = /^\d{4}-\d{2}-\d{2}$/;

/** A calendar day has no hour, so it must not move with the time zone. */
export function showDay(date: string, language: string, style: 'long' | 'medium' = 'medium'): string {
  const instant = day.test(date) ? new Date(`${date}T00:00:00Z`) : null;
  if (!instant || Number.isNaN(instant.getTime())) return date;
  return format(instant, language, { dateStyle: style, timeZone: 'UTC' });
}

export function showInstant(instant: string, language: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  return format(date, language, { dateStyle: 'medium', timeStyle: 'short' });
}

/** The time of day alone, for what happened today; otherwise the day and time. */
export function showRecent(instant: string, language: string, now: Date): string {
  const date = new Date(instant);
  if (date.toDateString() !== now.toDateString()) return showInstant(instant, language);
  return format(date, language, { timeStyle: 'short' });
}

/** The reader's own calendar day of an instant, as `YYYY-MM-DD`. */
export function localDay(instant: string): string {
  const date = new Date(instant);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** The instants at which the reader's calendar day begins and ends. */
export function boundsOfDay(date: string): { receivedFrom: string; receivedTo: string } | null {
  const start = day.test(date) ? new Date(`${date}T00:00:00`) : null;
  if (!start || Number.isNaN(start.getTime())) return null;
  const end = new Date(start.getFullYear(), start.getMonth(), start.getDate() + 1);
  return { receivedFrom: start.toISOString(), receivedTo: end.toISOString() };
}

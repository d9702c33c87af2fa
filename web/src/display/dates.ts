const day = /^\d{4}-\d{2}-\d{2}$/;

/** A calendar day has no hour, so it must not move with the time zone. */
export function showDay(date: string, language: string, style: 'long' | 'medium' = 'medium'): string {
  const instant = day.test(date) ? new Date(`${date}T00:00:00Z`) : null;
  if (!instant || Number.isNaN(instant.getTime())) return date;
  return new Intl.DateTimeFormat(language, { dateStyle: style, timeZone: 'UTC' }).format(instant);
}

export function showInstant(instant: string, language: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(date);
}

/** The time of day alone, for what happened today; otherwise the day and time. */
export function showRecent(instant: string, language: string, now: Date): string {
  const date = new Date(instant);
  if (date.toDateString() !== now.toDateString()) return showInstant(instant, language);
  return new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(date);
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

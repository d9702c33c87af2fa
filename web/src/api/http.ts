/** A refusal or a failure of the server, as problem details (RFC 9457) tell it. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly status: number,
    /** Stable and kebab-case; `server-away` when no answer came at all. */
    readonly code: string,
    text: string,
    readonly fields: Record<string, string> = {},
    readonly traceId: string | null = null,
    /** What this one code tells besides, such as the lines of a text. */
    readonly more: Readonly<Record<string, unknown>> = {},
  ) {
    super(text);
  }

  static readonly away = 'server-away';

  get isAway(): boolean {
    return this.code === Problem.away;
  }
}

/** A body that is sent as it was typed, right or wrong. */
export class Verbatim {
  constructor(readonly text: string) {}
}

const written = (body: unknown) =>
  body instanceof Blob ? body : body instanceof Verbatim ? body.text : JSON.stringify(body);

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

let signedOut: () => void = () => {};

/** Tells who wants to know that the session has ended while working. */
export function onSignedOut(listener: () => void): void {
  signedOut = listener;
}

/** The header without which the server refuses a change asked with a cookie. */
export const sameSite = { 'X-DentaMind': '1' } as const;

/** Asks the server and gives its answer, or throws a `Problem`. */
export async function ask<T>(
  method: Method,
  path: string,
  body?: unknown,
  signal?: AbortSignal | null,
  /** The key of a form: sent twice under one key, it is done once. */
  key?: string,
): Promise<T> {
  const response = await send(method, path, body, signal, key);
  const answer = await readJson(response);
  if (response.ok) return answer as T;
  throw tell(problemOf(response.status, answer));
}

async function send(
  method: Method,
  path: string,
  body: unknown,
  signal?: AbortSignal | null,
  key?: string,
): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json', ...sameSite };
  if (key) headers['Idempotency-Key'] = key;
  if (body !== undefined) headers['Content-Type'] = body instanceof Blob ? body.type : 'application/json';
  try {
    return await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      body: body === undefined ? null : written(body),
      signal: signal ?? null,
    });
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure;
    throw new Problem(0, Problem.away, 'The server does not answer.');
  }
}

async function readJson(response: Response): Promise<unknown> {
  const type = response.headers.get('Content-Type') ?? '';
  if (!type.includes('json')) return null;
  try {
    return await response.json();
  } catch {
    return null;
  }
}

/** Reads a problem body; one that is not a problem body (a proxy's page) gets a code of its status. */
export function problemOf(status: number, body: unknown): Problem {
  const said = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const text = (key: string) => (typeof said[key] === 'string' ? said[key] : null);
  const away = status === 502 || status === 503 || status === 504;
  return new Problem(
    status,
    text('code') ?? (away ? Problem.away : `http-${status}`),
    text('detail') ?? text('title') ?? '',
    (said.fields as Record<string, string> | undefined) ?? {},
    text('traceId'),
    said,
  );
}

const signInCodes = new Set(['sign-in-failed', 'link-not-valid']);

/** A 401 that is not the answer to signing in means that the session is over. */
export function tell(problem: Problem): Problem {
  if (problem.status === 401 && !signInCodes.has(problem.code)) signedOut();
  return problem;
}

/** `{a: 1, b: undefined}` as `?a=1`; nothing as nothing. */
export function queryString(values: Record<string, string | number | boolean | null | undefined>): string {
  const pairs = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) {
    if (value !== undefined && value !== null && value !== '') pairs.set(key, String(value));
  }
  const text = pairs.toString();
  return text ? `?${text}` : '';
}

import { afterEach, describe, expect, test, vi } from 'vitest';
import { ask, onSignedOut, type Problem, problemOf, queryString } from './http';

const answerWith = (status: number, body: unknown, type = 'application/problem+json') =>
  vi.stubGlobal('fetch', () =>
    Promise.resolve(new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type } })),
  );

afterEach(() => vi.unstubAllGlobals());

describe('asking the server', () => {
  test('tells a refusal by its code, its text and its fields', async () => {
    answerWith(400, {
      code: 'invalid',
      title: 'No.',
      fields: { familyName: 'Give a name.' },
      traceId: 'abc',
    });
    const problem = (await ask('POST', '/api/patients', {}).catch((failure) => failure)) as Problem;
    expect(problem).toMatchObject({ status: 400, code: 'invalid', message: 'No.', traceId: 'abc' });
    expect(problem.fields.familyName).toBe('Give a name.');
  });

  test('tells a proxy’s page from a refusal', () => {
    expect(problemOf(502, null).isAway).toBe(true);
    expect(problemOf(503, { code: 'store-full' }).isAway).toBe(false);
    expect(problemOf(418, '<html>')).toMatchObject({ code: 'http-418', message: '' });
  });

  test('tells a server that does not answer', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')));
    await expect(ask('GET', '/api/session')).rejects.toMatchObject({ code: 'server-away' });
  });

  test('tells the end of the session, but not a wrong password', async () => {
    const ended = vi.fn();
    onSignedOut(ended);
    answerWith(401, { code: 'sign-in-failed' });
    await ask('POST', '/api/session', {}).catch(() => {});
    expect(ended).not.toHaveBeenCalled();
    answerWith(401, { code: 'not-signed-in' });
    await ask('GET', '/api/images').catch(() => {});
    expect(ended).toHaveBeenCalledOnce();
  });

  test('leaves out of the address what is not asked', () => {
    expect(queryString({ query: '', cursor: null, matched: false, kind: undefined })).toBe('?matched=false');
    expect(queryString({})).toBe('');
  });
});

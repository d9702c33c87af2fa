import { Problem, problemOf, sameSite, tell } from './http';
import type { UploadAnswer } from './types';

/** Sends one file and reports how far it is (0 to 1). `XMLHttpRequest`, because `fetch` cannot tell. */
export function sendFile(
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<UploadAnswer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/uploads');
    request.responseType = 'json';
    for (const [name, value] of Object.entries(sameSite)) request.setRequestHeader(name, value);

    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onerror = () => reject(new Problem(0, Problem.away, ''));
    request.onabort = () => reject(new DOMException('Cancelled', 'AbortError'));
    request.onload = () => {
      const answer = (request.response as { files?: UploadAnswer[] } | null)?.files?.[0];
      if (request.status === 200 && answer) resolve(answer);
      else reject(tell(problemOf(request.status, request.response)));
    };
    signal.addEventListener('abort', () => request.abort(), { once: true });

    const form = new FormData();
    form.append('files', file);
    request.send(form);
  });
}

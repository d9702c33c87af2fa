import { useSyncExternalStore } from 'react';
import { Problem } from '../../api/http';
import type { UploadAnswer } from '../../api/types';
import { sendFile } from '../../api/uploads';

export interface Upload {
  id: number;
  name: string;
  bytes: number;
  share: number;
  step: 'waiting' | 'sending' | 'filing' | 'done' | 'failed';
  answer: UploadAnswer | null;
  failure: Problem | null;
}

const atOnce = 2;

/** The files on their way. It lives beside the screens, so that leaving the upload screen stops nothing. */
class Uploads {
  private list: readonly Upload[] = [];
  private readonly files = new Map<number, File>();
  private readonly cancels = new Map<number, AbortController>();
  private readonly watchers = new Set<() => void>();
  private lastId = 0;

  readonly all = () => this.list;

  readonly watch = (watcher: () => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  add(files: readonly File[]): void {
    const added = files.map((file): Upload => {
      const id = ++this.lastId;
      this.files.set(id, file);
      return {
        id,
        name: file.name,
        bytes: file.size,
        share: 0,
        step: 'waiting',
        answer: null,
        failure: null,
      };
    });
    this.set([...this.list, ...added]);
    this.next();
  }

  retry(id: number): void {
    this.change(id, { step: 'waiting', share: 0, failure: null, answer: null });
    this.next();
  }

  remove(id: number): void {
    this.cancels.get(id)?.abort();
    this.files.delete(id);
    this.set(this.list.filter((upload) => upload.id !== id));
  }

  clearDone(): void {
    for (const upload of this.list) if (upload.step === 'done') this.remove(upload.id);
  }

  private set(list: readonly Upload[]): void {
    this.list = list;
    for (const watcher of this.watchers) watcher();
  }

  private change(id: number, change: Partial<Upload>): void {
    this.set(this.list.map((upload) => (upload.id === id ? { ...upload, ...change } : upload)));
  }

  private next(): void {
    for (const upload of this.list) {
      if (this.cancels.size >= atOnce) return;
      const file = this.files.get(upload.id);
      if (upload.step === 'waiting' && file && !this.cancels.has(upload.id)) void this.send(upload.id, file);
    }
  }

  private async send(id: number, file: File): Promise<void> {
    const cancel = new AbortController();
    this.cancels.set(id, cancel);
    this.change(id, { step: 'sending' });
    try {
      const progress = (share: number) => this.change(id, { share, step: share < 1 ? 'sending' : 'filing' });
      const answer = await sendFile(file, progress, cancel.signal);
      this.change(id, { step: 'done', share: 1, answer });
      if (answer.status !== 'refused') this.files.delete(id);
    } catch (failure) {
      this.change(id, { step: 'failed', failure: failure instanceof Problem ? failure : null });
    } finally {
      this.cancels.delete(id);
      this.next();
    }
  }
}

export const uploads = new Uploads();

export const useUploads = () => useSyncExternalStore(uploads.watch, uploads.all);

export const isUnderWay = (upload: Upload) => ['waiting', 'sending', 'filing'].includes(upload.step);

const passing = new Set([
  'database-away',
  'raced',
  'store-away',
  'store-full',
  'too-many-files',
  'worker-failed',
]);

/** A failure on the way or of the moment can be tried again; a refusal of the file itself cannot. */
export const canRetry = ({ step, answer }: Upload) =>
  step === 'failed' || (answer?.status === 'refused' && passing.has(answer.code ?? ''));

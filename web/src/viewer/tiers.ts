import { LoadFailure, type PictureLoader } from './loader';
import type { Raster } from './raster';
import type { ErrorCode, Source, ViewerImage, ViewerUrls } from './types';

export interface TierListener {
  /** A better raster of the wanted frame has come. */
  arrived(raster: Raster): void;
  failed(tier: Source, code: ErrorCode, status?: number): void;
  /** Loading began or ended. */
  busy(loading: boolean): void;
}

const rank: Record<Source, number> = { none: 0, preview: 1, full: 2, diagnostic: 3 };

/** How long a failed full depth is not asked for again. */
const patienceMs = 10_000;

/** Preview, then full, then full depth on demand; leaving a picture aborts what is on its way. */
export class Tiers {
  private leave = new AbortController();
  private renditions = new AbortController();
  private shown: Raster | null = null;
  private pending = 0;
  private wanted: 'no' | 'loading' | 'done' = 'no';
  private retryAt = 0;
  private subject: { image: ViewerImage; urls: ViewerUrls; frame: number } | null = null;

  constructor(
    private readonly loader: PictureLoader,
    private readonly listener: TierListener,
  ) {}

  open(image: ViewerImage, urls: ViewerUrls, frame: number): void {
    this.stop();
    this.leave = new AbortController();
    this.renditions = new AbortController();
    this.subject = { image, urls, frame };
    this.wanted = 'no';
    this.retryAt = 0;
    this.shown = null;
    void this.climb();
  }

  /** Asks for full depth; asking again does nothing, unless it failed a while ago. */
  wantDiagnostic(): void {
    if (!this.subject || this.wanted !== 'no' || performance.now() < this.retryAt) return;
    const { image, urls, frame } = this.subject;
    this.wanted = 'loading';
    const { signal } = this.leave;
    void this.take('diagnostic', signal, () =>
      this.loader.frame(urls.frame(frame), frame, image.display, signal),
    ).then((ok) => {
      if (signal.aborted) return;
      this.wanted = ok ? 'done' : 'no';
      this.retryAt = performance.now() + patienceMs;
      if (ok) this.renditions.abort();
    });
  }

  stop(): void {
    this.leave.abort();
    this.renditions.abort();
    this.subject = null;
    this.pending = 0;
  }

  /** Renditions are of the first frame; other frames come in full depth only. */
  private async climb(): Promise<void> {
    const subject = this.subject;
    if (!subject) return;
    const { image, urls, frame } = subject;
    const channels = image.display.samplesPerPixel > 1 ? 3 : 1;
    const signal = this.renditions.signal;
    for (const source of ['preview', 'full'] as const) {
      const tier = urls[source];
      if (!tier || frame !== 1 || signal.aborted) continue;
      await this.take(source, signal, () =>
        this.loader.rendition(tier.url, { source, frame, channels }, signal),
      );
    }
    if (!this.shown && this.subject === subject) this.wantDiagnostic();
  }

  private async take(tier: Source, signal: AbortSignal, load: () => Promise<Raster>): Promise<boolean> {
    const subject = this.subject;
    this.count(1);
    try {
      const raster = await load();
      if (signal.aborted || this.subject !== subject) return false;
      if (rank[raster.source] > rank[this.shown?.source ?? 'none']) {
        this.shown = raster;
        this.listener.arrived(raster);
      }
      return true;
    } catch (failure) {
      if (!signal.aborted) this.report(tier, failure);
      return false;
    } finally {
      if (this.subject === subject) this.count(-1);
    }
  }

  private report(tier: Source, failure: unknown): void {
    if (failure instanceof LoadFailure) this.listener.failed(tier, failure.code, failure.status);
    else this.listener.failed(tier, 'damaged');
  }

  private count(change: 1 | -1): void {
    const before = this.pending > 0;
    this.pending = Math.max(0, this.pending + change);
    if (before !== this.pending > 0) this.listener.busy(this.pending > 0);
  }
}

import { fromRgba, isFrameFormat, type Raster, readFrame } from './raster';
import type { ErrorCode, ImageDisplay } from './types';

/** A reason why a tier could not be shown. */
export class LoadFailure extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly status?: number,
  ) {
    super(code);
  }
}

const largestSide = 65_535;
const largestFrameBytes = 1 << 30;
const keptBytes = 64 << 20;

interface Fetched {
  blob: Blob;
  format: string | null;
  rows: number;
  columns: number;
}

/** Fetches pictures and keeps the last few, so that going back and prefetched neighbours cost nothing. */
export class PictureLoader {
  private readonly kept = new Map<string, Fetched>();
  private bytes = 0;

  async rendition(
    url: string,
    tier: { source: 'preview' | 'full'; frame: number; channels: 1 | 3 },
    signal: AbortSignal,
  ): Promise<Raster> {
    const { blob } = await this.get(url, signal);
    const { rgba, size } = await decode(blob);
    if (signal.aborted) throw signal.reason;
    return fromRgba(rgba, size, tier);
  }

  async frame(url: string, frame: number, display: ImageDisplay, signal: AbortSignal): Promise<Raster> {
    const fetched = await this.get(url, signal);
    const { format, rows, columns } = fetched;
    if (!isFrameFormat(format)) throw new LoadFailure('unsupported');
    if (rows !== display.rows || columns !== display.columns) throw new LoadFailure('damaged');
    const bytes = await fetched.blob.arrayBuffer();
    if (signal.aborted) throw signal.reason;
    const raster = readFrame(bytes, format, { width: columns, height: rows }, frame);
    if (!raster || (raster.channels === 3) !== display.samplesPerPixel > 1) throw new LoadFailure('damaged');
    return raster;
  }

  /** Fetches ahead, quietly: a failure is found again when the picture is wanted. */
  async prefetch(urls: readonly string[], signal: AbortSignal): Promise<void> {
    for (const url of urls) {
      if (signal.aborted) return;
      await this.get(url, signal, 'low').catch(() => undefined);
    }
  }

  clear(): void {
    this.kept.clear();
    this.bytes = 0;
  }

  private async get(url: string, signal: AbortSignal, priority: RequestPriority = 'high'): Promise<Fetched> {
    const known = this.kept.get(url);
    if (known) {
      this.kept.delete(url);
      this.kept.set(url, known);
      return known;
    }
    const fetched = await download(url, signal, priority);
    this.keep(url, fetched);
    return fetched;
  }

  private keep(url: string, fetched: Fetched): void {
    if (fetched.blob.size > keptBytes / 2 || this.kept.has(url)) return;
    this.kept.set(url, fetched);
    this.bytes += fetched.blob.size;
    for (const [old, { blob }] of this.kept) {
      if (this.bytes <= keptBytes) return;
      this.kept.delete(old);
      this.bytes -= blob.size;
    }
  }
}

async function download(url: string, signal: AbortSignal, priority: RequestPriority): Promise<Fetched> {
  const response = await fetch(url, { signal, priority, credentials: 'same-origin' }).catch(
    (reason: unknown) => {
      if (signal.aborted) throw reason;
      throw new LoadFailure('network');
    },
  );
  if (!response.ok) throw new LoadFailure(codeOf(response.status), response.status);
  if (Number(response.headers.get('content-length')) > largestFrameBytes) throw new LoadFailure('too-large');
  const blob = await response.blob().catch((reason: unknown) => {
    if (signal.aborted) throw reason;
    throw new LoadFailure('network');
  });
  return {
    blob,
    format: response.headers.get('DentaMind-Frame-Format'),
    rows: Number(response.headers.get('DentaMind-Rows')),
    columns: Number(response.headers.get('DentaMind-Columns')),
  };
}

function codeOf(status: number): ErrorCode {
  if (status === 404 || status === 410) return 'not-found';
  if (status === 401 || status === 403) return 'not-allowed';
  return 'server';
}

async function decode(blob: Blob) {
  const bitmap = await createImageBitmap(blob, {
    colorSpaceConversion: 'none',
    premultiplyAlpha: 'none',
  }).catch(() => {
    throw new LoadFailure('damaged');
  });
  try {
    const size = { width: bitmap.width, height: bitmap.height };
    if (Math.max(size.width, size.height) > largestSide) throw new LoadFailure('too-large');
    const canvas = new OffscreenCanvas(size.width, size.height);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new LoadFailure('unsupported');
    context.drawImage(bitmap, 0, 0);
    return { rgba: context.getImageData(0, 0, size.width, size.height).data, size };
  } finally {
    bitmap.close();
  }
}

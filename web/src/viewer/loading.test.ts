import { afterEach, describe, expect, it, vi } from 'vitest';
import { LoadFailure, PictureLoader } from './loader';
import type { Raster } from './raster';
import { type TierListener, Tiers } from './tiers';
import type { ImageDisplay, Source, ViewerImage } from './types';

const display = { rows: 2, columns: 3, samplesPerPixel: 1 } as ImageDisplay;
const image = { id: 'a', kind: 'panoramic', display } as ViewerImage;
const urls = {
  preview: { url: '/preview', ratio: 30, lossy: true },
  full: { url: '/full', ratio: 10, lossy: true },
  frame: (n: number) => `/frames/${n}`,
};
const never = new AbortController().signal;

function frameResponse(bytes: number, headers: Record<string, string> = {}): Response {
  const all = {
    'DentaMind-Frame-Format': 'gray-u16le',
    'DentaMind-Rows': '2',
    'DentaMind-Columns': '3',
    ...headers,
  };
  return new Response(new Uint8Array(bytes), { headers: all });
}

afterEach(() => vi.unstubAllGlobals());

describe('a full-depth frame', () => {
  const load = (answer: () => Response | Promise<Response>) => {
    vi.stubGlobal('fetch', async () => answer());
    return new PictureLoader().frame('/frames/1', 1, display, never);
  };

  it('is read when it is what it claims to be', async () => {
    expect((await load(() => frameResponse(12))).samples).toEqual(new Uint16Array(6));
  });

  it.each([
    ['too short', () => frameResponse(11), 'damaged'],
    ['of another size', () => frameResponse(12, { 'DentaMind-Rows': '4' }), 'damaged'],
    ['of another kind', () => frameResponse(18, { 'DentaMind-Frame-Format': 'rgb-u8' }), 'damaged'],
    ['in an unknown format', () => frameResponse(12, { 'DentaMind-Frame-Format': 'x' }), 'unsupported'],
    ['gone', () => new Response('', { status: 404 }), 'not-found'],
    ['forbidden', () => new Response('', { status: 403 }), 'not-allowed'],
    ['out of reach', () => Promise.reject(new TypeError('no network')), 'network'],
  ])('is refused when it is %s', async (_, answer, code) => {
    await expect(load(answer)).rejects.toMatchObject({ code });
  });

  it('is fetched once', async () => {
    const fetched = vi.fn(async () => frameResponse(12));
    vi.stubGlobal('fetch', fetched);
    const loader = new PictureLoader();
    await loader.prefetch(['/frames/1'], never);
    await loader.frame('/frames/1', 1, display, never);
    expect(fetched).toHaveBeenCalledTimes(1);
  });
});

describe('tiers', () => {
  const raster = (source: Raster['source']): Raster => ({
    source,
    frame: 1,
    width: 3,
    height: 2,
    channels: 1,
    samples: new Uint8Array(6),
  });

  function climber(fails: Partial<Record<Source, boolean>> = {}) {
    const arrived: string[] = [];
    const failed: string[] = [];
    const signals: AbortSignal[] = [];
    const give = async (source: Raster['source'], signal: AbortSignal) => {
      signals.push(signal);
      await Promise.resolve();
      if (fails[source]) throw new LoadFailure('server', 500);
      return raster(source);
    };
    const loader = {
      rendition: (_: string, tier: { source: 'preview' | 'full' }, signal: AbortSignal) =>
        give(tier.source, signal),
      frame: (_: string, __: number, ___: ImageDisplay, signal: AbortSignal) => give('diagnostic', signal),
    } as unknown as PictureLoader;
    const listener: TierListener = {
      arrived: ({ source }) => arrived.push(source),
      failed: (tier) => failed.push(tier),
      busy: () => undefined,
    };
    return { tiers: new Tiers(loader, listener), arrived, failed, signals };
  }
  const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

  it('climb from preview to full, and to full depth only when asked', async () => {
    const { tiers, arrived } = climber();
    tiers.open(image, urls, 1);
    await settled();
    expect(arrived).toEqual(['preview', 'full']);
    tiers.wantDiagnostic();
    tiers.wantDiagnostic();
    await settled();
    expect(arrived).toEqual(['preview', 'full', 'diagnostic']);
  });

  it('go straight to full depth when no rendition can be shown', async () => {
    const { tiers, arrived, failed } = climber({ preview: true, full: true });
    tiers.open(image, urls, 1);
    await settled();
    expect([arrived, failed]).toEqual([['diagnostic'], ['preview', 'full']]);
  });

  it('do not ask again at once for a full depth that failed', async () => {
    const { tiers, failed } = climber({ diagnostic: true });
    tiers.open(image, urls, 1);
    await settled();
    for (let i = 0; i < 5; i++) {
      tiers.wantDiagnostic();
      await settled();
    }
    expect(failed).toEqual(['diagnostic']);
  });

  it('abort what is on its way when the picture is left', async () => {
    const { tiers, arrived, signals } = climber();
    tiers.open(image, urls, 1);
    tiers.stop();
    await settled();
    expect(arrived).toEqual([]);
    expect(signals.every((signal) => signal.aborted)).toBe(true);
  });
});

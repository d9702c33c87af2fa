import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImageDetail, Tier } from '../../api/types';
import { frameUrl, rendition, renditionUrl } from '../../display/images';
import type { RenditionSource, ViewerProps, ViewerStrings } from '../../viewer';
import type { ShownImage } from './shownImage';
import { useImageWords } from './useImageWords';

function useViewerStrings(image: ImageDetail): ViewerStrings {
  const { t, i18n } = useTranslation();
  const words = useImageWords();
  const picture = t('image.alt', { kind: words.kind(image), moment: words.moment(image) });
  return useMemo(() => {
    const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' });
    const whole = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 0 });
    const sides = (side: 'right' | 'left' | 'unknown') => ({
      mark: t(`side.mark.${side}`),
      text: t(`side.text.${side}`),
    });
    return {
      picture,
      instructions: t('viewer.instructions'),
      loading: t('viewer.loading'),
      failed: t('viewer.failed'),
      preview: (ratio) => (ratio ? t('viewer.preview', { ratio }) : t('viewer.previewPlain')),
      lossyOriginal: t('image.lossyOriginal'),
      enhanced: t('viewer.enhanced'),
      mirrored: t('viewer.mirrored'),
      turned: (degrees) => t('viewer.turned', { degrees }),
      right: sides('right'),
      left: sides('left'),
      sideUnknown: sides('unknown'),
      millimetres: 'mm',
      pixels: 'px',
      degrees: '°',
      length: t('viewer.tool.length'),
      angle: t('viewer.tool.angle'),
      calibration: t('viewer.calibration', { returnObjects: true }),
      announce: (state) =>
        t('viewer.announce', {
          zoom: percent.format(state.zoom),
          width: whole.format(state.windowWidth),
          center: whole.format(state.windowCenter),
        }),
    };
  }, [picture, t, i18n.language]);
}

function sourceOf(image: ImageDetail, tier: Tier): RenditionSource | null {
  const found = rendition(image, tier);
  return found ? { url: renditionUrl(image.id, tier), ratio: found.ratio, lossy: found.lossy } : null;
}

/** What the viewer has to know about an image; the same object as long as nothing of it changes. */
export function useViewerProps(image: ShownImage, hasPrior: boolean, singleKeys: boolean): ViewerProps {
  const { i18n } = useTranslation();
  const strings = useViewerStrings(image);
  return useMemo(() => {
    const { rowMm, columnMm, state } = image.calibration;
    return {
      image: {
        id: image.id,
        kind: image.kind,
        laterality: image.laterality,
        lossyOriginal: image.lossyOriginal,
        calibration: rowMm && columnMm ? { state, rowMm, columnMm } : null,
        display: image.display,
      },
      urls: {
        preview: sourceOf(image, 'preview'),
        full: sourceOf(image, 'full'),
        frame: (frame) => frameUrl(image.id, frame),
      },
      strings,
      locale: i18n.language,
      theme: 'dark',
      hasPrior,
      ...(singleKeys ? {} : { keys: false as const }),
    };
  }, [image, strings, i18n.language, hasPrior, singleKeys]);
}

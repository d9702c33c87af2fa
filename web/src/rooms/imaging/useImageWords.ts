import { useTranslation } from 'react-i18next';
import type { Image } from '../../api/types';
import { showInstant } from '../../display/dates';
import { momentOf } from '../../display/images';
import { briefTeeth, mouthOrder, toothName } from '../../display/teeth';

const sides: Partial<Record<string, 'right' | 'left' | 'both'>> = { R: 'right', L: 'left', B: 'both' };

/** How an image is called, in words. */
export function useImageWords() {
  const { t, i18n } = useTranslation();

  function tooth(fdi: number): string {
    const name = toothName(fdi);
    if (!name) return String(fdi);
    const kind = t(
      `tooth.${name.primary ? 'primary' : 'permanent'}.${name.place}` as 'tooth.permanent.central',
    );
    return `${fdi}: ${t('tooth.at', { kind, quadrant: t(`tooth.quadrant.${name.quadrant}`) })}`;
  }

  return {
    kind: (image: Image) => t(`kind.${image.kind}`),
    moment: (image: Image) => showInstant(momentOf(image), i18n.language),

    /** "FDI 16, 15 +2": the numbering system is always named. */
    teeth: (image: Image) => {
      const { shown, more } = briefTeeth(image.teeth);
      const numbers = shown.join(', ') + (more > 0 ? ` +${more}` : '');
      return shown.length > 0 ? t('tooth.fdi', { numbers }) : '';
    },

    /** Every tooth by number and name, for a hint or a screen reader. */
    teethInFull: (image: Image) => mouthOrder(image.teeth).map(tooth).join('; '),

    side: (image: Image) => {
      const side = sides[image.laterality ?? ''];
      return side ? t(`side.${side}`) : '';
    },
  };
}

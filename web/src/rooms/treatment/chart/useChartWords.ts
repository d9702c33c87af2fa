import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartEvent, ChartStatus, EventForm, MarkView, Movement, ToothView } from '../../../api/chart';
import { showDay } from '../../../display/dates';
import { type Notation, showTooth } from '../../../display/notation';
import { toothName } from '../../../display/teeth';

/** What a mark, an event or a form says; they share what there is to say. */
type Said = {
  [K in keyof (Omit<MarkView, 'id' | 'events' | 'movement'> & Pick<ChartEvent, 'kind' | 'presence'>)]?:
    | (MarkView & ChartEvent)[K]
    | null
    | undefined;
} & { movement?: Movement | null };

export type ChartWords = ReturnType<typeof useChartWords>;

/** Teeth, marks and events in words, as the reader speaks and numbers. */
export function useChartWords(notation: Notation) {
  const { t, i18n } = useTranslation(['treatment', 'words']);
  return useMemo(() => {
    const status = (one: ChartStatus) => t(`status.${one}`);
    const number = (key: string) => showTooth(key, notation);

    function place(key: string): string {
      const name = toothName(Number(key.slice(0, 2)));
      if (!name) return key;
      const kind = t(
        `words:tooth.${name.primary ? 'primary' : 'permanent'}.${name.place}` as 'words:tooth.permanent.central',
      );
      const words = t('words:tooth.at', { kind, quadrant: t(`words:tooth.quadrant.${name.quadrant}`) });
      return key.includes('S') ? t('tooth.extra', { words }) : words;
    }

    function thing({ item, material, icdas, movement, role }: Said): string {
      if (!item) return '';
      const plain = t(`item.${item}`);
      const made = !material
        ? plain
        : item === 'filling'
          ? t(`material.${material}`)
          : t('made', { item: plain, material: t(`material.${material}`) });
      return [
        made,
        role ? `(${t(`role.${role}`)})` : '',
        icdas ? t('icdas', { code: icdas }) : '',
        movement?.direction ? t(`direction.${movement.direction}`) : '',
      ]
        .filter(Boolean)
        .join(' ');
    }

    const surfaces = (letters: string) =>
      [...letters].map((letter) => t(`surface.${letter}` as 'surface.M')).join('-');

    function what(said: Said): string {
      const plain = thing(said);
      return said.surfaces ? t('onSurfaces', { surfaces: surfaces(said.surfaces), what: plain }) : plain;
    }

    function mark(said: Said): string {
      return said.status
        ? t('mark', { what: what(said), status: status(said.status).toLowerCase() })
        : what(said);
    }

    // A tooth of forty years bears hundreds, of which one changes.
    const marks = new WeakMap<MarkView, string>();
    function markOnce(one: MarkView): string {
      const said = marks.get(one) ?? mark(one);
      marks.set(one, said);
      return said;
    }

    function event(said: Said): string {
      if (said.kind === 'presence' && said.presence) return t(`presence.${said.presence}`);
      if (said.kind === 'dentition' || said.kind === 'resolve' || said.kind === 'retract') {
        return t(`history.${said.kind}`);
      }
      return mark(said);
    }

    function tooth(view: ToothView): string {
      const name = t('tooth.name', { number: number(view.tooth), words: place(view.tooth) });
      const presence = view.presence === 'present' ? '' : t(`presence.${view.presence}`);
      const assumed = view.isAssumed ? t('tooth.assumed') : '';
      const said = [[presence, assumed].filter(Boolean).join(', '), ...view.marks.map(markOnce)].filter(
        Boolean,
      );
      return [name, ...said].join('; ');
    }

    return {
      status,
      number,
      place,
      thing,
      mark,
      event,
      tooth,
      letters: (surfacesSaid: string) =>
        [...surfacesSaid].map((letter) => t(`letter.${letter}` as 'letter.M')).join(''),
      form: (form: EventForm) => [form.teeth?.map(number).join(', '), event(form)].filter(Boolean).join(' '),
      day: (date: string) => showDay(date, i18n.language),
      notation: t(`notation.${notation}`),
      upper: t('upper'),
      lower: t('lower'),
    };
  }, [t, i18n.language, notation]);
}

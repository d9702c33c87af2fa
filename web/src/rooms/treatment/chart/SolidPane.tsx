import { useComputedColorScheme } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TeethIn3D } from '../../../odontogram/TeethIn3D';
import type { Odontogram, OdontogramMessage, OdontogramProps, Preset } from '../../../odontogram/types';
import { presets } from '../../../odontogram/types';
import { useSingleKeys } from '../../../shell/keys';
import type { Layer } from './arches';
import { Segments } from './Segments';
import styles from './SolidPane.module.css';
import { solidBridges, solidTeeth } from './solid';
import type { Desk } from './useDesk';

/** Layers of the chart that the 3D view has a state for. */
const hideable = ['condition', 'planned', 'existing', 'completed', 'watch'] as const;

interface Props {
  desk: Desk;
  hidden: ReadonlySet<Layer>;
  /** Set once the browser has shown that it cannot draw in 3D, or the teeth could not be fetched. */
  isAway: boolean;
  onAway: () => void;
}

/** The same teeth in 3D, in step: what is chosen here is chosen in the chart, and what is chosen there is flown to. */
export default function SolidPane({ desk, hidden, isAway, onAway }: Props) {
  const { t } = useTranslation('treatment');
  const handle = useRef<Odontogram | null>(null);
  const [preset, setPreset] = useState<Preset | null>('front');
  const [open, setOpen] = useState(false);
  const [seeThrough, setSeeThrough] = useState(false);
  const props = useSolidProps(desk, hidden, open, seeThrough);

  function hear(message: OdontogramMessage): void {
    if (message.type === 'view') setPreset(message.preset);
    else if (message.type === 'unavailable') onAway();
    else if (message.type === 'pick') {
      const { tooth: key, surface, add } = message;
      if (add) desk.act({ kind: 'choose', key, how: 'add' });
      else if (surface && surface !== 'root' && !desk.isReadOnly) desk.surface(biting(surface, key), key);
      else desk.act({ kind: 'choose', key, how: 'only' });
    }
  }
  if (!props) return null;
  return (
    <div className={styles.pane} data-own-keys>
      <div className={styles.stage}>
        <TeethIn3D props={props} onMessage={hear} handle={handle} />
      </div>
      {!isAway && (
        <div className={styles.tools}>
          <Segments
            label={t('view.label')}
            chosen={preset}
            onChoose={(next) => handle.current?.command({ name: 'view', preset: next })}
            choices={presets.map((value) => ({ value, face: t(`three.preset.${value}`) }))}
          />
          <Segments
            label={t('three.name')}
            chosen={[...(open ? ['open' as const] : []), ...(seeThrough ? ['seeThrough' as const] : [])]}
            onChoose={(next) => (next === 'open' ? setOpen(!open) : setSeeThrough(!seeThrough))}
            choices={(['open', 'seeThrough'] as const).map((value) => ({ value, face: t(`three.${value}`) }))}
          />
        </div>
      )}
    </div>
  );
}

/** The biting face of the mesh is one; which name it has depends on the tooth. */
const biting = (surface: 'O' | 'I' | 'M' | 'D' | 'B' | 'L', key: string) =>
  surface === 'O' || surface === 'I' ? (Number(key[1]) <= 3 ? 'I' : 'O') : surface;

function useSolidProps(
  { chart, words, entry }: Desk,
  hidden: ReadonlySet<Layer>,
  open: boolean,
  seeThrough: boolean,
): OdontogramProps | null {
  const { t } = useTranslation('treatment');
  const [keys] = useSingleKeys();
  const scheme = useComputedColorScheme();
  const strings = useMemo(
    (): OdontogramProps['strings'] => ({
      name: t('three.name'),
      instructions: t('three.instructions'),
      noWebgl: t('three.noWebgl'),
      loading: t('three.loading'),
      failed: t('three.failed'),
      right: t('right'),
      left: t('left'),
      surfaces: {
        O: t('surface.O'),
        I: t('surface.I'),
        M: t('surface.M'),
        D: t('surface.D'),
        B: t('surface.B'),
        L: t('surface.L'),
      },
      list: t('three.list'),
    }),
    [t],
  );
  const drawn = useMemo(
    () => chart && { teeth: solidTeeth(chart, words, hidden), bridges: solidBridges(chart, hidden) },
    [chart, words, hidden],
  );
  return useMemo(
    () =>
      drawn
        ? {
            ...drawn,
            strings,
            scheme,
            keys,
            open,
            seeThrough,
            selected: entry.chosen,
            hidden: hideable.filter((state) => hidden.has(state)),
          }
        : null,
    [drawn, strings, scheme, keys, open, seeThrough, entry.chosen, hidden],
  );
}

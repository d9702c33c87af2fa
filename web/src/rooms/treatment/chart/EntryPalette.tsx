import { useTranslation } from 'react-i18next';
import type { ChartStatus, Direction } from '../../../api/chart';
import type { Surface } from '../../../odontogram/flat';
import { ChartKeys } from './ChartKeys';
import styles from './EntryPalette.module.css';
import { mostFavourites, type Procedure, presences, proceduresOf } from './procedures';
import { Segments } from './Segments';
import type { Desk } from './useDesk';

const directions: readonly Direction[] = ['mesial', 'distal', 'buccal', 'lingual'];
const icdasCodes = ['1', '2', '3', '4', '5', '6'] as const;
const isFinding = (status: ChartStatus) => status === 'condition' || status === 'watch';

/** Faces, and what to chart on them: one press each, large enough for gloves. */
export function EntryPalette({ desk }: { desk: Desk }) {
  const { t } = useTranslation('treatment');
  const { status } = desk.entry;
  const procedures = proceduresOf(status);
  return (
    <div className={styles.palette}>
      <Faces desk={desk} />
      <section>
        <h3 className={styles.title}>{t(isFinding(status) ? 'entry.findings' : 'entry.works')}</h3>
        <div className={styles.grid}>
          {procedures.map((procedure, index) => (
            <ProcedureButton
              key={procedure.key}
              desk={desk}
              procedure={procedure}
              favourite={index < mostFavourites ? index + 1 : null}
            />
          ))}
        </div>
      </section>
      {isFinding(status) && <Details desk={desk} />}
      <section>
        <h3 className={styles.title}>{t('entry.inMouth')}</h3>
        <div className={styles.grid}>
          {presences.map((presence) => (
            <button
              key={presence}
              type="button"
              className={styles.button}
              onClick={() => desk.presence(presence)}
            >
              <span>{t(presence === 'present' ? 'entry.erupted' : `presence.${presence}`)}</span>
            </button>
          ))}
        </div>
      </section>
      <ChartKeys />
    </div>
  );
}

function Faces({ desk }: { desk: Desk }) {
  const { t } = useTranslation('treatment');
  const isAnterior = Number(desk.entry.current[1]) <= 3;
  const faces: readonly Surface[] = ['M', isAnterior ? 'I' : 'O', 'D', 'B', 'L', 'C'];
  return (
    <Segments
      label={t('entry.surfaces')}
      chosen={desk.entry.draft}
      onChoose={(surface) => desk.surface(surface)}
      choices={faces.map((value) => ({ value, face: t(`letter.${value}`), title: t(`surface.${value}`) }))}
    />
  );
}

interface ButtonProps {
  desk: Desk;
  procedure: Procedure;
  favourite: number | null;
}

function ProcedureButton({ desk, procedure, favourite }: ButtonProps) {
  const { t } = useTranslation('treatment');
  return (
    <button
      type="button"
      className={styles.button}
      data-last={desk.last?.key === procedure.key || undefined}
      aria-keyshortcuts={favourite ? `Shift+${favourite}` : undefined}
      title={favourite ? t('entry.favourite', { number: favourite }) : undefined}
      onClick={() => desk.procedure(procedure)}
    >
      <span>{desk.words.thing({ item: procedure.item, material: procedure.material ?? null })}</span>
      {favourite && (
        <span className={styles.badge} aria-hidden="true">
          {favourite}
        </span>
      )}
    </button>
  );
}

/** What is said of a finding besides: a code of caries, and where a tooth has moved. */
function Details({ desk }: { desk: Desk }) {
  const { t } = useTranslation('treatment');
  const { detail, setDetail } = desk;
  return (
    <section className={styles.details}>
      <h3 className={styles.title}>{t('entry.icdas')}</h3>
      <Segments
        label={t('entry.icdas')}
        chosen={detail.icdas === null ? null : (String(detail.icdas) as (typeof icdasCodes)[number])}
        onChoose={(code) =>
          setDetail({ ...detail, icdas: Number(code) === detail.icdas ? null : Number(code) })
        }
        choices={icdasCodes.map((value) => ({ value, face: value }))}
      />
      <h3 className={styles.title}>{t('entry.direction')}</h3>
      <Segments
        label={t('entry.direction')}
        chosen={detail.direction}
        onChoose={(direction) => setDetail({ ...detail, direction })}
        choices={directions.map((value) => ({
          value,
          face: t(`letter.${value[0]?.toUpperCase() ?? 'M'}` as 'letter.M'),
          title: t(`direction.${value}`),
        }))}
      />
    </section>
  );
}

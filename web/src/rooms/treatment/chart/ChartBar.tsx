import { ActionIcon, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { chooseNotation, notations } from '../../../display/notation';
import { Icon } from '../../../shell/icons';
import { MenuButton } from '../../../shell/MenuButton';
import styles from './ChartBar.module.css';
import { mainStatuses, otherStatuses } from './entry';
import { Segments } from './Segments';
import { Swatch } from './Swatch';
import type { Desk } from './useDesk';

export const views = ['2d', 'both', '3d'] as const;

export type View = (typeof views)[number];

interface Props {
  desk: Desk;
  view: View;
  onView: (view: View) => void;
  onLine: () => void;
}

const keys = { condition: 'c', planned: 't', existing: 'e', completed: 'x' } as const;

/** How the next thing is charted, what can be taken back, and how the chart is shown. */
export function ChartBar({ desk, view, onView, onLine }: Props) {
  const { t } = useTranslation(['treatment', 'words']);
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('tools')}>
      {!desk.isReadOnly && <StatusSwitch desk={desk} />}
      {!desk.isReadOnly && (
        <span className={styles.group}>
          <ActionIcon size={44} aria-label={t('undo')} title={`${t('undo')} (Ctrl+Z)`} onClick={desk.undo}>
            <Icon name="undo" />
          </ActionIcon>
          <ActionIcon size={44} aria-label={t('redo')} title={`${t('redo')} (Ctrl+Y)`} onClick={desk.redo}>
            <Icon name="redo" />
          </ActionIcon>
          <Button variant="default" className={styles.tall} title={t('line.hint')} onClick={onLine}>
            {t('line.open')}
          </Button>
        </span>
      )}
      <span className={styles.space} />
      <Segments
        label={t('view.label')}
        chosen={view}
        onChoose={onView}
        choices={views.map((value) => ({ value, face: t(`view.${value}`) }))}
      />
      <MenuButton
        label={t('notation.shown', { notation: desk.words.notation })}
        icon="tooth"
        text={desk.words.notation}
        choices={notations.map((notation) => ({
          key: notation,
          word: t(`notation.${notation}`),
          chosen: notation === desk.notation,
          onChoose: () => chooseNotation(notation),
        }))}
      />
      <ActionIcon
        size={44}
        aria-label={t('words:act.print')}
        title={t('words:act.print')}
        onClick={() => window.print()}
      >
        <Icon name="print" />
      </ActionIcon>
    </div>
  );
}

function StatusSwitch({ desk }: { desk: Desk }) {
  const { t } = useTranslation('treatment');
  const { status } = desk.entry;
  const isOther = otherStatuses.some((one) => one === status);
  return (
    <span className={styles.group}>
      <Segments
        label={t('entry.status')}
        chosen={status}
        onChoose={(next) => desk.act({ kind: 'status', status: next })}
        choices={mainStatuses.map((value) => ({
          value,
          title: `${t(`status.${value}`)} (${keys[value]})`,
          face: (
            <>
              <Swatch status={value} />
              {t(`status.${value}`)}
            </>
          ),
        }))}
      />
      <span className={styles.more} data-chosen={isOther || undefined}>
        <MenuButton
          label={isOther ? t(`status.${status}`) : t('entry.more')}
          icon="down"
          {...(isOther ? { text: t(`status.${status}`) } : {})}
          align="start"
          choices={otherStatuses.map((value) => ({
            key: value,
            word: t(`status.${value}`),
            chosen: value === status,
            onChoose: () => desk.act({ kind: 'status', status: value }),
          }))}
        />
      </span>
    </span>
  );
}

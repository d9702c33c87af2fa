import { Button, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../shell/icons';
import { useUndoKeys } from '../../../shell/useUndoKeys';
import styles from './Plans.module.css';
import type { PlanDesk } from './usePlanDesk';

/** What was done, and how it is taken back; the line is always there, so that nothing moves. */
export function ToldLine({ desk }: { desk: PlanDesk }) {
  const { t } = useTranslation(['plans', 'words']);
  const { told, costs, words } = desk;
  const undo = () => told?.undo && desk.run(told.undo);
  useUndoKeys(undo, () => undefined);
  return (
    <div className={styles.told}>
      <span>{told?.text}</span>
      {told?.undo && (
        <Button size="xs" variant="default" leftSection={<Icon name="undo" size={16} />} onClick={undo}>
          {t('words:act.undo')}
        </Button>
      )}
      <VisuallyHidden role="status">{told?.text}</VisuallyHidden>
      <span className={styles.estimate}>
        {costs && t(costs.isFrozen ? 'cost.frozen' : 'cost.live', { day: words.day(costs.on) })}
      </span>
    </div>
  );
}

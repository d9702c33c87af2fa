import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../shell/Dialog';
import { changesBetween } from './changes';
import styles from './Plans.module.css';
import type { Conflict, PlanDesk } from './usePlanDesk';

/** Two people changed the plan at once: what the other did, and what this one wanted; nothing of it is lost. */
export function ConflictDialog({ desk, conflict }: { desk: PlanDesk; conflict: Conflict }) {
  const { t } = useTranslation(['plans', 'planning']);
  const { words } = desk;
  const { act, seen, theirs } = conflict;
  const changes = changesBetween(seen, theirs);
  return (
    <Dialog title={t('planning:clash.title')} onClose={desk.takeTheirs}>
      <Stack gap="md">
        <section>
          <h3>{t('planning:clash.theirs')}</h3>
          <ul className={styles.changes}>
            {changes.length === 0 && <li>{t('planning:clash.other')}</li>}
            {changes.map((change) => (
              <li key={'item' in change ? `${change.kind} ${change.item.id}` : change.kind}>
                {'item' in change
                  ? t(`planning:clash.${change.kind}`, {
                      item: words.item(change.item),
                      state: t(`state.${change.item.state}`),
                    })
                  : t(`planning:clash.${change.kind}`, {
                      name: theirs.name,
                      state: words.state(theirs.state),
                    })}
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h3>{t('planning:clash.mine')}</h3>
          <p>{act.say}</p>
        </section>
        <Group gap="sm">
          <Button data-autofocus loading={desk.isBusy} onClick={desk.doAgain}>
            {t('planning:clash.both')}
          </Button>
          <Button variant="default" onClick={desk.takeTheirs}>
            {t('planning:clash.keepTheirs')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

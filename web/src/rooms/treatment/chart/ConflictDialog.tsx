import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EventForm } from '../../../api/chart';
import { showInstant } from '../../../display/dates';
import { Dialog } from '../../../shell/Dialog';
import styles from './ConflictDialog.module.css';
import type { Conflict } from './useChartWrites';
import type { Desk } from './useDesk';

/** Two people charted at once: both versions side by side, and the choice of the one who came second. */
export function ConflictDialog({ desk, conflict }: { desk: Desk; conflict: Conflict }) {
  const { t, i18n } = useTranslation('treatment');
  const { theirs, mine } = conflict;
  const { words, writes } = desk;
  const said = (form: EventForm) => {
    const undone =
      form.kind === 'retract' &&
      desk.chart?.teeth.flatMap(({ marks }) => marks).find(({ id }) => id === form.target);
    return undone ? t('history.takeBackNamed', { what: words.mark(undone) }) : words.form(form);
  };
  return (
    <Dialog title={t('conflict.title')} size="lg" onClose={() => writes.settle(false)}>
      <p>{t('conflict.text')}</p>
      <div className={styles.both}>
        <section>
          <h3>{t('conflict.theirs', { count: theirs.length })}</h3>
          <ul>
            {theirs.map((event) => (
              <li key={event.id}>
                {event.teeth.map(words.number).join(', ')} {words.event(event)}
                <small>{showInstant(event.recordedAt, i18n.language)}</small>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h3>{t('conflict.yours', { count: mine.events.length })}</h3>
          <ul>
            {mine.events.map((form) => (
              <li key={form.id}>{said(form)}</li>
            ))}
          </ul>
        </section>
      </div>
      <Group mt="md" justify="flex-end">
        <Button variant="default" onClick={() => writes.settle(false)}>
          {t('conflict.drop')}
        </Button>
        <Button data-autofocus onClick={() => writes.settle(true)}>
          {t('conflict.again')}
        </Button>
      </Group>
    </Dialog>
  );
}

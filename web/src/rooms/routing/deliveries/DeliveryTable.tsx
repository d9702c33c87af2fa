import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '../../../api/routing';
import { Icon } from '../../../shell/icons';
import { ProblemNote } from '../../../shell/ProblemNote';
import table from '../../../shell/Table.module.css';
import { DeliveryRow } from './DeliveryRow';
import styles from './DeliveryTable.module.css';
import { mayPark, mayRetry } from './looks';
import { type Act, useDeliveryActs } from './useDeliveryActs';

const columns = ['image', 'destination', 'state', 'proof', 'times', 'next'] as const;

/** Deliveries in a table; what is picked can be sent again or put aside together. */
export default function DeliveryTable({
  deliveries,
  may,
}: {
  deliveries: readonly Delivery[];
  may: boolean;
}) {
  const { t } = useTranslation('routing');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const acts = useDeliveryActs();
  const open = deliveries.filter(mayRetry);
  const chosen = open.filter(({ id }) => picked.has(id));
  const waiting = chosen.filter(mayPark);
  const busy = new Set(acts.isPending ? acts.variables.deliveries.map(({ id }) => id) : []);
  const told = acts.data;

  function pick(id: string, on: boolean): void {
    setPicked((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id)));
  }

  function act(what: Act, which: readonly Delivery[]): void {
    acts.mutate({ act: what, deliveries: which }, { onSuccess: () => setPicked(new Set()) });
  }

  return (
    <>
      {may && (
        <div className={styles.bulk}>
          <Button
            size="xs"
            variant="default"
            leftSection={<Icon name="again" size={14} />}
            disabled={chosen.length === 0}
            loading={acts.isPending && chosen.length > 0}
            onClick={() => act('retry', chosen)}
          >
            {chosen.length === 0 ? t('delivery.now') : t('deliveries.retryPicked', { count: chosen.length })}
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={<Icon name="pause" size={14} />}
            disabled={waiting.length === 0}
            onClick={() => act('park', waiting)}
          >
            {waiting.length === 0
              ? t('delivery.park')
              : t('deliveries.parkPicked', { count: waiting.length })}
          </Button>
          <p role="status">
            {told &&
              !acts.isPending &&
              told.done > 0 &&
              t(`deliveries.done.${told.act}`, { count: told.done })}
          </p>
        </div>
      )}
      {told?.failure != null && <ProblemNote failure={told.failure} />}
      <div className={table.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              {may && (
                <th scope="col">
                  <Checkbox
                    aria-label={t('deliveries.pickAll')}
                    disabled={open.length === 0}
                    checked={open.length > 0 && chosen.length === open.length}
                    indeterminate={chosen.length > 0 && chosen.length < open.length}
                    onChange={(event) =>
                      setPicked(new Set(event.currentTarget.checked ? open.map(({ id }) => id) : []))
                    }
                  />
                </th>
              )}
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`deliveries.${column}`)}
                </th>
              ))}
              {may && <th scope="col">{t('destinations.acts')}</th>}
            </tr>
          </thead>
          <tbody>
            {deliveries.map((delivery) => (
              <DeliveryRow
                key={delivery.id}
                delivery={delivery}
                may={may}
                isPicked={picked.has(delivery.id)}
                isBusy={busy.has(delivery.id)}
                onPick={(on) => pick(delivery.id, on)}
                onAct={(what) => act(what, [delivery])}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

import { NativeSelect, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ProofWanted, proofsWanted } from '../../../api/routing';
import styles from './Form.module.css';
import { changing, type FieldsProps, hintLast, numberOf } from './fields';
import { MorphFields } from './MorphFields';

const hours = (time: string) => time.slice(0, 5);

/** How much it is asked to take, how it proves what it has, and when another takes its place. */
export default function LimitFields(props: FieldsProps) {
  const { t } = useTranslation('routing');
  const { draft, wrong } = props;
  const { limits, proof, failoverAfterMinutes } = draft.settings;
  const change = changing(props);
  const limit = (more: Partial<typeof limits>) => change({ limits: { ...limits, ...more } });
  return (
    <div className={styles.stack}>
      <div className={styles.pair}>
        <TextInput
          type="number"
          min={1}
          max={16}
          label={t('form.parallel')}
          value={limits.parallel}
          onChange={(event) => limit({ parallel: numberOf(event.currentTarget.value) ?? 0 })}
          error={wrong['limits.parallel']}
          required
        />
        <TextInput
          type="number"
          min={1}
          label={t('form.perMinute')}
          placeholder={t('form.noLimit')}
          value={limits.perMinute ?? ''}
          onChange={(event) => limit({ perMinute: numberOf(event.currentTarget.value) })}
          error={wrong['limits.perMinute']}
        />
        <NativeSelect
          label={t('form.proof')}
          description={t(`proofHint.${proof}`)}
          inputWrapperOrder={hintLast}
          value={proof}
          onChange={(event) => change({ proof: event.currentTarget.value as ProofWanted })}
          error={wrong.proof}
          data={proofsWanted.map((value) => ({ value, label: t(`proof.${value}`) }))}
        />
        <TextInput
          type="number"
          min={1}
          max={10080}
          label={t('form.failover')}
          description={t('form.failoverHint')}
          inputWrapperOrder={hintLast}
          value={failoverAfterMinutes}
          onChange={(event) => change({ failoverAfterMinutes: numberOf(event.currentTarget.value) ?? 0 })}
          error={wrong.failoverAfterMinutes}
          required
        />
      </div>
      <WindowFields {...props} />
      <MorphFields {...props} />
    </div>
  );
}

function WindowFields(props: FieldsProps) {
  const { t } = useTranslation('routing');
  const { draft, wrong } = props;
  const { limits } = draft.settings;
  const { window: open } = limits;
  const set = (next: typeof open) => changing(props)({ limits: { ...limits, window: next ?? null } });
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <>
      <Switch
        checked={open != null}
        onChange={(event) =>
          set(event.currentTarget.checked ? { from: '20:00', to: '06:00', timeZone: zone } : null)
        }
        label={t('form.window')}
        description={t('form.windowHint')}
      />
      {open && (
        <div className={styles.pair}>
          <TextInput
            type="time"
            label={t('form.from')}
            value={hours(open.from)}
            onChange={(event) => set({ ...open, from: event.currentTarget.value })}
            error={wrong['limits.window.from']}
            required
          />
          <TextInput
            type="time"
            label={t('form.to')}
            value={hours(open.to)}
            onChange={(event) => set({ ...open, to: event.currentTarget.value })}
            error={wrong['limits.window.to']}
            required
          />
          <TextInput
            label={t('form.timeZone')}
            value={open.timeZone}
            onChange={(event) => set({ ...open, timeZone: event.currentTarget.value })}
            error={wrong['limits.window.timeZone']}
            required
            autoComplete="off"
            spellCheck={false}
          />
        </div>
      )}
    </>
  );
}

import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Role, type RuleAct, type Send, transcodings } from '../../../api/routing';
import { Icon } from '../../../shell/icons';
import { changed, without } from './edits';
import styles from './RuleForm.module.css';
import type { Names, Option } from './useNames';

interface Props {
  acts: readonly RuleAct[];
  names: Names;
  onChange: (acts: RuleAct[]) => void;
}

/** What is done: where an image is sent, as what, and whether a person is asked or later rules are looked at. */
export function ActsEditor({ acts, names, onChange }: Props) {
  const { t } = useTranslation('routing');
  const sends = acts.filter((act) => 'send' in act);
  const next: Send = {
    send: names.destinations.find(({ value }) => !sends.some((one) => one.send === value))?.value ?? '',
    as: sends.some((one) => one.as === 'primary') ? 'backup' : 'primary',
  };
  const add = (act: RuleAct) => () => onChange([...acts, act]);
  return (
    <div className={styles.acts}>
      {acts.map((act, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an act has no name of its own
        <div key={at} className={styles.act}>
          {'send' in act ? (
            <SendFields send={act} names={names} onChange={(send) => onChange(changed(acts, at, send))} />
          ) : 'hold' in act ? (
            <TextInput
              label={t('rules.hold')}
              value={act.hold}
              maxLength={400}
              error={act.hold.trim() === '' ? t('rules.needsWhy') : undefined}
              onChange={(event) => onChange(changed(acts, at, { hold: event.currentTarget.value }))}
              autoComplete="off"
              className={styles.which}
            />
          ) : (
            <span className={styles.word}>{t('rules.stop')}</span>
          )}
          <ActionIcon
            aria-label={t('rules.removeAct', { number: at + 1 })}
            title={t('rules.removeAct', { number: at + 1 })}
            onClick={() => onChange(without(acts, at))}
          >
            <Icon name="close" />
          </ActionIcon>
        </div>
      ))}
      {acts.length === 0 && <p className={styles.fault}>{t('rules.needsAct')}</p>}
      <div className={styles.buttons}>
        <Button size="xs" variant="default" leftSection={<Icon name="plus" size={14} />} onClick={add(next)}>
          {t('rules.addSend')}
        </Button>
        <Button size="xs" variant="subtle" onClick={add({ hold: t('rules.holdWhy') })}>
          {t('rules.addHold')}
        </Button>
        {!acts.some((act) => 'stop' in act) && (
          <Button size="xs" variant="subtle" onClick={add({ stop: true })}>
            {t('rules.addStop')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** The options with what is chosen among them, even when it is gone. */
function withGone(options: readonly Option[], value: string, goneWord: string): Option[] {
  return value === '' || options.some((option) => option.value === value)
    ? [...options]
    : [...options, { value, label: goneWord }];
}

function SendFields({ send, names, onChange }: { send: Send; names: Names; onChange: (send: Send) => void }) {
  const { t } = useTranslation('routing');
  const { standby, transcode, ...kept } = send;
  const gone = (name: string) => t('rules.gone', { name });
  const all = names.destinations;
  const coding = transcode === undefined ? {} : { transcode };
  return (
    <>
      <NativeSelect
        label={t('rules.send')}
        value={send.send}
        onChange={(event) => onChange({ ...send, send: event.currentTarget.value })}
        error={send.send === '' ? t('rules.needsDestination') : undefined}
        data={[
          ...(send.send === '' ? [{ value: '', label: t('rules.choose') }] : []),
          ...withGone(all, send.send, gone(send.send)),
        ]}
      />
      <NativeSelect
        label={t('rules.asRole')}
        value={send.as}
        onChange={(event) => {
          const as = event.currentTarget.value as Role;
          onChange({ ...kept, as, ...(as === 'primary' && standby && { standby }), ...coding });
        }}
        data={(['primary', 'backup'] as const).map((value) => ({ value, label: t(`role.${value}`) }))}
        className={styles.short}
      />
      {send.as === 'primary' && (
        <NativeSelect
          label={t('rules.standby')}
          value={standby ?? ''}
          onChange={(event) => {
            const name = event.currentTarget.value;
            onChange({ ...kept, ...(name && { standby: name }), ...coding });
          }}
          data={[
            { value: '', label: t('rules.noStandby') },
            ...withGone(
              all.filter(({ value }) => value !== send.send),
              standby ?? '',
              gone(standby ?? ''),
            ),
          ]}
        />
      )}
      <NativeSelect
        label={t('rules.transcode')}
        value={transcode ?? ''}
        onChange={(event) => {
          const as = event.currentTarget.value;
          onChange({ ...kept, ...(standby && { standby }), ...(as && { transcode: as }) });
        }}
        data={[
          { value: '', label: t('rules.asItIs') },
          ...withGone(
            transcodings.map((value) => ({ value, label: t(`transcode.${value}`) })),
            transcode ?? '',
            transcode ?? '',
          ),
        ]}
      />
    </>
  );
}

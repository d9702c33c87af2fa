import { Button, Checkbox, Radio, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../../../api/http';
import type { PlanOption, Signature } from '../../../../api/plans';
import { planActs, plansQueries } from '../../../../api/plansQueries';
import type { Patient } from '../../../../api/types';
import { ProblemNote } from '../../../../shell/ProblemNote';
import { useWrongFields } from '../../../../shell/useWrongFields';
import { itemsOf } from '../costs';
import type { PlanDesk } from '../usePlanDesk';
import { DrawnSignature } from './DrawnSignature';
import styles from './Present.module.css';

interface Props {
  desk: PlanDesk;
  option: PlanOption;
  patient: Patient;
  onDecline: () => void;
}

/** What is agreed to, the practice's consent text, who signs, and the signature itself: drawn, or a name typed. */
export default function SignForm({ desk, option, patient, onDecline }: Props) {
  const { t } = useTranslation(['plans', 'planning', 'words']);
  const client = useQueryClient();
  const { plan, words } = desk;
  const { data: consents } = useQuery(plansQueries.consent());
  const consent = consents?.items[0];
  const open = itemsOf(option).filter(({ state }) => state === 'proposed');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [kind, setKind] = useState<'patient' | 'guardian'>('patient');
  const [name, setName] = useState(`${patient.givenName} ${patient.familyName}`.trim());
  const [relation, setRelation] = useState('');
  const [isTyped, setTyped] = useState(false);
  const [typed, setTypedName] = useState('');
  const [drawn, setDrawn] = useState<Signature | null>(null);
  const agreed = open.filter(({ id }) => !left.has(id));
  const signature: Signature | null = isTyped ? (typed.trim() ? { typed: typed.trim() } : null) : drawn;
  const wrong = useWrongFields(desk.failure);

  function toggle(id: string): void {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  }

  function sign(event: FormEvent): void {
    event.preventDefault();
    if (!consent || !signature) return;
    desk.run({
      say: t('told.signed'),
      run: (version) =>
        planActs
          .accept(plan.id, version, {
            optionId: option.id,
            itemIds: agreed.map(({ id }) => id),
            consentVersion: consent.version,
            language: words.language.startsWith('fr') ? 'fr' : 'en',
            notation: words.notation,
            signer: { kind, name: name.trim(), ...(kind === 'guardian' && { relation: relation.trim() }) },
            signature,
          })
          .catch((failure: unknown) => {
            // The text is shown anew before anybody signs it.
            if (failure instanceof Problem && failure.code === 'consent-changed') {
              void client.invalidateQueries({ queryKey: plansQueries.consent().queryKey });
            }
            throw failure;
          }),
    });
  }

  return (
    <form className={styles.sign} onSubmit={sign} aria-label={t('planning:sign.title')}>
      <h2>{t('planning:sign.title')}</h2>
      <fieldset>
        <legend>{t('planning:sign.what')}</legend>
        {open.map((item) => (
          <Checkbox
            key={item.id}
            size="md"
            checked={!left.has(item.id)}
            onChange={() => toggle(item.id)}
            label={[words.thing(item), words.where(item)].filter(Boolean).join(' · ')}
          />
        ))}
      </fieldset>
      <div className={styles.consent}>{consent && words.both(consent)}</div>
      <Radio.Group
        label={t('planning:sign.who')}
        value={kind}
        onChange={(value) => setKind(value as typeof kind)}
      >
        <div className={styles.row}>
          <Radio value="patient" label={t('planning:sign.patient')} />
          <Radio value="guardian" label={t('planning:sign.guardian')} />
        </div>
      </Radio.Group>
      <div className={styles.row}>
        <TextInput
          label={t('planning:sign.name')}
          size="md"
          required
          maxLength={80}
          value={name}
          error={wrong['signer.name'] ?? wrong.signer}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {kind === 'guardian' && (
          <TextInput
            label={t('planning:sign.relation')}
            size="md"
            required
            maxLength={80}
            value={relation}
            error={wrong['signer.relation']}
            onChange={(event) => setRelation(event.currentTarget.value)}
          />
        )}
      </div>
      <div className={styles.pad}>
        <Radio.Group
          label={t('planning:sign.signature')}
          value={isTyped ? 'typed' : 'drawn'}
          onChange={(value) => setTyped(value === 'typed')}
        >
          <div className={styles.row}>
            <Radio value="drawn" label={t('planning:sign.draw')} />
            <Radio value="typed" label={t('planning:sign.type')} />
          </div>
        </Radio.Group>
        {isTyped ? (
          <TextInput
            label={t('planning:sign.typed')}
            size="lg"
            maxLength={80}
            value={typed}
            autoComplete="off"
            classNames={{ input: styles.typed as string }}
            error={wrong.signature}
            onChange={(event) => setTypedName(event.currentTarget.value)}
          />
        ) : (
          <DrawnSignature onChange={setDrawn} />
        )}
      </div>
      {desk.failure != null && <ProblemNote failure={desk.failure} />}
      {desk.conflict && (
        <p role="alert" className={styles.soft}>
          {t('planning:sign.changed')}{' '}
          <Button variant="default" onClick={desk.takeTheirs}>
            {t('planning:sign.readAgain')}
          </Button>
        </p>
      )}
      <div className={styles.row}>
        <Button
          type="submit"
          size="lg"
          loading={desk.isBusy}
          disabled={!signature || !consent || agreed.length === 0}
        >
          {t('planning:sign.now', { count: agreed.length })}
        </Button>
        <Button size="lg" variant="default" onClick={onDecline}>
          {t('planning:sign.decline')}
        </Button>
      </div>
    </form>
  );
}

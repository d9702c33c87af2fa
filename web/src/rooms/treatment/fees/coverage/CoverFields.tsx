import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  type Cover,
  type InsurancePlan,
  type Relationship,
  relationships,
  type Standing,
} from '../../../../api/insurance';
import styles from '../Fees.module.css';
import { currency, MoneyField } from '../MoneyField';

interface Props {
  cover: Cover;
  plans: readonly InsurancePlan[];
  onChange: (part: Partial<Cover>) => void;
}

/** One insurance: the plan, the card, the days, and what was used. */
export default function CoverFields({ cover, plans, onChange }: Props) {
  const { t } = useTranslation('fees');
  return (
    <>
      <div className={styles.pair}>
        <NativeSelect
          label={t('coverage.plan')}
          value={cover.planId}
          onChange={(event) => onChange({ planId: event.currentTarget.value })}
          data={plans.map((plan) => ({
            value: plan.id,
            label: [plan.carrier, plan.name, plan.group].filter(Boolean).join(', '),
          }))}
        />
        <TextInput
          label={t('coverage.memberNumber')}
          value={cover.memberNumber}
          onChange={(event) => onChange({ memberNumber: event.currentTarget.value })}
          required
          autoComplete="off"
        />
        <TextInput
          label={t('coverage.subscriber')}
          value={cover.subscriber}
          onChange={(event) => onChange({ subscriber: event.currentTarget.value })}
          required
          autoComplete="off"
        />
        <NativeSelect
          label={t('coverage.relationship')}
          value={cover.relationship}
          onChange={(event) => onChange({ relationship: event.currentTarget.value as Relationship })}
          data={relationships.map((value) => ({ value, label: t(`coverage.relationships.${value}`) }))}
        />
        <TextInput
          type="date"
          label={t('coverage.startsOn')}
          value={cover.startsOn}
          onChange={(event) => event.currentTarget.value && onChange({ startsOn: event.currentTarget.value })}
          required
        />
        <TextInput
          type="date"
          label={t('coverage.endsOn')}
          value={cover.endsOn ?? ''}
          onChange={(event) => onChange({ endsOn: event.currentTarget.value || null })}
        />
      </div>
      <Checkbox
        label={t('coverage.isAsked')}
        checked={cover.standing !== null}
        onChange={(event) => onChange({ standing: event.currentTarget.checked ? unused() : null })}
      />
      {cover.standing && (
        <StandingFields standing={cover.standing} onChange={(standing) => onChange({ standing })} />
      )}
    </>
  );
}

const nothing = { cents: 0, currency };

const unused = (): Standing => ({
  asOf: new Date().toISOString().slice(0, 10),
  paid: nothing,
  deductible: nothing,
  familyPaid: null,
  familyDeductible: null,
  lifetime: null,
});

/** What was used so far, as the insurer said on a day. */
function StandingFields({
  standing,
  onChange,
}: {
  standing: Standing;
  onChange: (standing: Standing) => void;
}) {
  const { t } = useTranslation('fees');
  const change = (part: Partial<Standing>) => onChange({ ...standing, ...part });
  const ortho = standing.lifetime?.find((use) => use.of === 'orthodontics')?.paid ?? null;
  return (
    <div className={styles.pair}>
      <TextInput
        type="date"
        label={t('coverage.asOf')}
        value={standing.asOf}
        onChange={(event) => event.currentTarget.value && change({ asOf: event.currentTarget.value })}
      />
      <MoneyField
        label={t('coverage.paid')}
        value={standing.paid}
        onChange={(paid) => change({ paid: paid ?? nothing })}
      />
      <MoneyField
        label={t('coverage.deductible')}
        value={standing.deductible}
        onChange={(deductible) => change({ deductible: deductible ?? nothing })}
      />
      <MoneyField
        label={t('coverage.familyPaid')}
        value={standing.familyPaid}
        onChange={(familyPaid) => change({ familyPaid })}
      />
      <MoneyField
        label={t('coverage.familyDeductible')}
        value={standing.familyDeductible}
        onChange={(familyDeductible) => change({ familyDeductible })}
      />
      <MoneyField
        label={t('coverage.orthodontics')}
        value={ortho}
        onChange={(paid) =>
          change({
            lifetime: [
              ...(standing.lifetime ?? []).filter((use) => use.of !== 'orthodontics'),
              ...(paid ? [{ of: 'orthodontics', paid }] : []),
            ],
          })
        }
      />
    </div>
  );
}

import { NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Tier, tiers } from '../../../api/plans';
import { planActs } from '../../../api/plansQueries';
import { FormDialog } from '../../../shell/FormDialog';
import { useWrongFields } from '../../../shell/useWrongFields';
import type { Open } from './PlanPage';
import type { PlanDesk } from './usePlanDesk';

interface Props {
  desk: PlanDesk;
  open:
    | Extract<Open, { what: 'new-option' | 'rename' | 'decline' }>
    | Extract<Open, { what: 'phase' | 'option' | 'copy' }>;
  onClose: () => void;
}

/** Names the plan or one of its options; a new option is empty, or a copy. */
export function OptionDialog({ desk, open, onClose }: Props) {
  const { t } = useTranslation(['plans', 'planning', 'words']);
  const { plan } = desk;
  const option = 'option' in open ? open.option : null;
  const [name, setName] = useState(() => {
    if (open.what === 'rename') return plan.name;
    if (open.what === 'copy') return t('option.copyOf', { option: option?.name ?? '' });
    return option?.name ?? '';
  });
  const [tier, setTier] = useState<Tier | null>(open.what === 'option' ? (option?.tier ?? null) : null);
  const wrong = useWrongFields(desk.failure);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const { id } = plan;
    const kept = { name: name.trim(), ...(tier && { tier }) };
    const act =
      open.what === 'rename'
        ? {
            say: t('told.renamed', { name }),
            run: (version: number) => planActs.change(id, version, { name: name.trim() }),
          }
        : open.what === 'option' && option
          ? {
              say: t('told.optionChanged', { option: name }),
              run: (version: number) => planActs.changeOption(id, version, option.id, kept),
            }
          : {
              say: t('told.optionAdded', { option: name }),
              run: (version: number) =>
                planActs.addOption(id, version, { ...kept, ...(option && { copyOf: option.id }) }),
            };
    desk.runThen(act, onClose);
  }

  return (
    <FormDialog
      title={t(`planning:optionTitle.${open.what as 'copy'}`)}
      onClose={onClose}
      act={t('planning:item.save')}
      isBusy={desk.isBusy}
      failure={!wrong.name && desk.failure}
      onSubmit={submit}
    >
      <TextInput
        label={t('planning:new.name')}
        value={name}
        required
        maxLength={80}
        data-autofocus
        error={wrong.name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {open.what !== 'rename' && (
        <NativeSelect
          label={t('tier.label')}
          value={tier ?? ''}
          onChange={(event) => setTier((event.currentTarget.value || null) as Tier | null)}
          data={[
            { value: '', label: t('tier.none') },
            ...tiers.map((one) => ({ value: one as string, label: t(`tier.${one}`) })),
          ]}
        />
      )}
    </FormDialog>
  );
}

import { ActionIcon, Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Residency } from '../../../api/routing';
import { Icon } from '../../../shell/icons';
import { changed, without } from './edits';
import form from './RuleForm.module.css';
import type { Names } from './useNames';
import { ValuePicker } from './ValuePicker';

interface Props {
  residency: readonly Residency[];
  names: Names;
  onChange: (residency: Residency[]) => void;
  onDone: () => void;
}

/** One line a region: whose residents, and where their images may be kept. */
export default function ResidencyForm({ residency, names, onChange, onDone }: Props) {
  const { t } = useTranslation('routing');
  return (
    <div className={form.form}>
      {residency.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an entry is known by its place while one types
        <div key={at} className={form.act}>
          <TextInput
            label={t('residency.resident')}
            value={one.resident}
            onChange={(event) => {
              const resident = event.currentTarget.value.trim().toUpperCase();
              onChange(changed(residency, at, { ...one, resident }));
            }}
            error={one.resident === '' ? t('rules.needsValue') : undefined}
            autoComplete="off"
            className={form.short}
          />
          <div className={form.which}>
            <ValuePicker
              label={t('residency.regions')}
              values={one.regions}
              options={names.offered.residency}
              isOpen
              mayBeUnknown={false}
              error={one.regions.length === 0 ? t('rules.needsValue') : undefined}
              onChange={(regions) =>
                onChange(
                  changed(residency, at, { ...one, regions: regions.filter((region) => region !== null) }),
                )
              }
            />
          </div>
          <ActionIcon
            aria-label={t('residency.remove', { name: one.resident })}
            title={t('residency.remove', { name: one.resident })}
            onClick={() => onChange(without(residency, at))}
          >
            <Icon name="close" />
          </ActionIcon>
        </div>
      ))}
      <div className={form.buttons}>
        <Button onClick={onDone}>{t('rules.done')}</Button>
        <Button
          variant="default"
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => onChange([...residency, { resident: '', regions: [] }])}
        >
          {t('residency.add')}
        </Button>
      </div>
    </div>
  );
}

import { ActionIcon, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { categories } from '../../../api/fees';
import { Icon } from '../../../shell/icons';
import styles from './Fees.module.css';
import { useProcedures } from './useProcedures';

interface Props {
  label: string;
  value: readonly string[];
  onChange: (value: string[]) => void;
}

/** What a rule is about: kinds of care and single procedures, each with a way to take it off again. */
export function ReachPicker({ label, value, onChange }: Props) {
  const { t } = useTranslation('fees');
  const { groups, say, categoryOf } = useProcedures();
  const choices = [
    {
      group: t('reach.categories'),
      items: categories.map((category) => ({ value: category as string, label: categoryOf(category) })),
    },
    ...groups,
  ].map(({ group, items }) => ({ group, items: items.filter((one) => !value.includes(one.value)) }));
  return (
    <div className={styles.chips}>
      {value.map((one) => (
        <span key={one} className={styles.chip}>
          {say(one)}
          <ActionIcon
            variant="subtle"
            size={24}
            aria-label={t('reach.remove', { name: say(one) })}
            onClick={() => onChange(value.filter((other) => other !== one))}
          >
            <Icon name="close" size={14} />
          </ActionIcon>
        </span>
      ))}
      <NativeSelect
        aria-label={label}
        value=""
        onChange={(event) => event.currentTarget.value && onChange([...value, event.currentTarget.value])}
        data={[{ value: '', label: t('reach.add') }, ...choices]}
      />
    </div>
  );
}

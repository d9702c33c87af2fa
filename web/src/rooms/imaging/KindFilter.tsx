import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ImageKind, imageKinds } from '../../api/types';

interface Props {
  chosen: ImageKind | undefined;
  onChoose: (kind: ImageKind | undefined) => void;
}

export function KindFilter({ chosen, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      data-search
      label={t('inbox.kind')}
      value={chosen ?? ''}
      onChange={(event) => onChoose(imageKinds.find((kind) => kind === event.currentTarget.value))}
      data={[
        { value: '', label: t('inbox.anyKind') },
        ...imageKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
      ]}
    />
  );
}

import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../shell/icons';

export function AddDestination() {
  const { t } = useTranslation('routing');
  return (
    <Button
      leftSection={<Icon name="plus" />}
      renderRoot={(props) => <Link to="/routing/destinations/new" {...props} />}
    >
      {t('destinations.add')}
    </Button>
  );
}

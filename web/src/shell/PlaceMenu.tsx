import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/queries';
import { MenuButton } from './MenuButton';
import { choosePlace, usePlace } from './place';

/** Which location the inbox shows; a practice with one location has nothing to choose. */
export function PlaceMenu() {
  const { t } = useTranslation();
  const { data } = useQuery(queries.locations());
  const locations = data?.items ?? [];
  const place = usePlace();
  if (locations.length < 2) return null;
  const name = place?.name ?? t('shell.allLocations');
  const choices = [{ id: null, name: t('shell.allLocations') }, ...locations].map((option) => ({
    key: option.id ?? 'all',
    word: option.name,
    chosen: option.id === (place?.id ?? null),
    onChoose: () => choosePlace(option.id),
  }));
  return (
    <MenuButton
      label={t('shell.locationIs', { name })}
      icon="place"
      text={name}
      choices={choices}
      align="start"
    />
  );
}

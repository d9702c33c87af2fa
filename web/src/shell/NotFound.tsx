import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyNote } from './EmptyNote';
import { Page } from './Page';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Page title={t('notFound.title')}>
      <EmptyNote
        icon="search"
        title={t('notFound.nothing')}
        text={t('notFound.text')}
        action={
          <Button component="a" href="/">
            {t('notFound.home')}
          </Button>
        }
      />
    </Page>
  );
}

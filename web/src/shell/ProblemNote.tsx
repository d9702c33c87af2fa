import { Alert, Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/http';
import { Icon } from './icons';
import { useProblemText } from './useProblemText';

/** A failure told in place: what happened, what to do, and a way to try again. */
export function ProblemNote({ failure, onRetry }: { failure: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const text = useProblemText();
  const trace = failure instanceof Problem && failure.status >= 500 ? failure.traceId : null;
  return (
    <Alert color="red" variant="light" icon={<Icon name="warning" />} role="alert">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{text(failure)}</Text>
        {trace && (
          <Text size="xs" c="dimmed">
            {t('problem.trace', { trace })}
          </Text>
        )}
        {onRetry && (
          <Button size="xs" variant="default" leftSection={<Icon name="again" size={16} />} onClick={onRetry}>
            {t('act.tryAgain')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

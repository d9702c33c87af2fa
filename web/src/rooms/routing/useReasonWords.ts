import { useTranslation } from 'react-i18next';

/** Why something did not go through, in words; a code that has none is shown as it is. */
export function useReasonWords(): (code: string) => string {
  const { t, i18n } = useTranslation('routing');
  return (code) => (i18n.exists(`routing:reason.${code}`) ? t(`reason.${code as 'parked-by-hand'}`) : code);
}

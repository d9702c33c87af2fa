/** Regions that are offered while one types; any other code may be typed too. */
export const regions = [
  'CA',
  'CA-AB',
  'CA-BC',
  'CA-MB',
  'CA-NB',
  'CA-NL',
  'CA-NS',
  'CA-ON',
  'CA-PE',
  'CA-QC',
  'CA-SK',
  'US',
] as const;

import { createTheme, defaultVariantColorsResolver } from '@mantine/core';

/** Ten steps from pale to deep; what is drawn with them is decided in theme.css, for light and for dark. */
const brand = [
  '#e8f5f8',
  '#d2e9ef',
  '#a6d3df',
  '#76bccd',
  '#4fa8be',
  '#2e93ac',
  '#0f6e84',
  '#0c6073',
  '#095062',
  '#063f4e',
] as const;

export const theme = createTheme({
  colors: { brand },
  primaryColor: 'brand',
  primaryShade: 6,
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  variantColorResolver(input) {
    const colours = defaultVariantColorsResolver(input);
    return input.variant === 'filled' ? { ...colours, color: 'var(--on-filled)' } : colours;
  },
  components: {
    ActionIcon: { defaultProps: { variant: 'subtle', size: 36, color: 'gray' } },
    Button: { defaultProps: { size: 'sm' } },
    Tooltip: { defaultProps: { openDelay: 400, events: { hover: true, focus: true, touch: false } } },
  },
});

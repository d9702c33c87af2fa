import { ActionIcon, Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '../../shell/icons';
import { MenuButton } from '../../shell/MenuButton';
import type { CommandArgs, CommandName, Tool, ViewerState } from '../../viewer';
import styles from './ViewerPane.module.css';

type OnCommand = (name: CommandName, args?: CommandArgs) => void;

const tools = [
  ['window', 'w'],
  ['zoom', 'z'],
  ['pan', 'p'],
  ['length', 'd'],
  ['angle', 'n'],
] as const satisfies readonly (readonly [Tool & IconName, string])[];

interface ToolProps {
  icon: IconName;
  label: string;
  keys?: string;
  pressed?: boolean | undefined;
  onPress: () => void;
}

function ToolButton({ icon, label, keys, pressed, onPress }: ToolProps) {
  return (
    <Tooltip label={keys ? `${label} (${keys})` : label} position="right">
      <ActionIcon
        aria-label={label}
        aria-pressed={pressed}
        variant={pressed ? 'light' : 'subtle'}
        color={pressed ? 'brand' : 'gray'}
        onClick={onPress}
      >
        <Icon name={icon} />
      </ActionIcon>
    </Tooltip>
  );
}

interface Props {
  state: ViewerState | null;
  presets: readonly { index: number; label: string }[];
  onCommand: OnCommand;
}

/** Every key of the viewer as a button, too. */
export function ViewerTools({ state, presets, onCommand }: Props) {
  const { t } = useTranslation();
  const act = (name: CommandName, icon: IconName, keys: string, pressed?: boolean) => (
    <ToolButton
      icon={icon}
      label={t(`viewer.act.${name}` as 'viewer.act.fit')}
      keys={keys}
      pressed={pressed}
      onPress={() => onCommand(name)}
    />
  );
  return (
    <div className={styles.tools} role="toolbar" aria-label={t('viewer.tools')} aria-orientation="vertical">
      <div className={styles.group}>
        {tools.map(([tool, keys]) => (
          <ToolButton
            key={tool}
            icon={tool}
            label={t(`viewer.tool.${tool}`)}
            keys={keys}
            pressed={state?.tool === tool}
            onPress={() => onCommand('tool', { tool })}
          />
        ))}
        {presets.length > 1 && (
          <PresetMenu presets={presets} chosen={state?.preset ?? null} onCommand={onCommand} />
        )}
      </div>
      <div className={styles.group}>
        {act('zoomIn', 'plus', '+')}
        {act('zoomOut', 'minus', '-')}
        {act('fit', 'fit', '=', state?.fit)}
        {act('magnifier', 'magnifier', 'q', state ? state.magnifier > 0 : undefined)}
      </div>
      <div className={styles.group}>
        {act('invert', 'invert', 'i', state?.invert)}
        {act('sharpen', 'sharpen', 's', state?.enhanced)}
        {act('rotateLeft', 'rotateLeft', 'l')}
        {act('rotateRight', 'rotateRight', 'r')}
        {act('flipH', 'flipH', 'h', state?.flipH)}
        {act('flipV', 'flipV', 'v', state?.flipV)}
      </div>
      <div className={styles.group}>
        {act('original', 'undo', '0')}
        {act('clearMeasures', 'close', 'Backspace')}
        {act('fullScreen', 'fullScreen', 'f')}
      </div>
      {state && state.frames > 1 && (
        <div className={styles.group}>
          {act('previousFrame', 'back', '')}
          {act('nextFrame', 'forward', '')}
          <span className={styles.frames}>
            {t('viewer.frame', { frame: state.frame, frames: state.frames })}
          </span>
        </div>
      )}
    </div>
  );
}

interface PresetProps {
  presets: Props['presets'];
  chosen: number | null;
  onCommand: OnCommand;
}

function PresetMenu({ presets, chosen, onCommand }: PresetProps) {
  const { t } = useTranslation();
  const choices = presets.map(({ index, label }) => ({
    key: String(index),
    word: label || t('viewer.preset', { number: index + 1 }),
    chosen: index === chosen,
    onChoose: () => onCommand('preset', { index }),
  }));
  return <MenuButton label={t('viewer.presets')} icon="presets" choices={choices} align="start" />;
}

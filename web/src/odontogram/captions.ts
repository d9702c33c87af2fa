import type { OdontogramProps } from './types';

/** The words around the canvas: its name, the label of a tooth, the patient's sides, and the list for screen readers. */
export class Captions {
  private readonly label = part('div', 'dm-teeth-label');
  private readonly right = part('span', 'dm-teeth-side dm-teeth-right');
  private readonly left = part('span', 'dm-teeth-side dm-teeth-left');
  private readonly note = part('p', 'dm-teeth-note');
  private readonly instructions = part('p', 'dm-teeth-unseen');
  private readonly heading = part('p', 'dm-teeth-unseen');
  private readonly list = part('ul', 'dm-teeth-unseen');
  private readonly spoken = part('p', 'dm-teeth-unseen');

  constructor(
    root: HTMLElement,
    private readonly stage: HTMLElement,
  ) {
    this.label.hidden = true;
    this.instructions.id = `dm-teeth-${crypto.randomUUID()}`;
    this.spoken.setAttribute('aria-live', 'polite');
    for (const mark of [this.right, this.left]) mark.setAttribute('aria-hidden', 'true');
    this.label.setAttribute('aria-hidden', 'true');
    stage.setAttribute('aria-describedby', this.instructions.id);
    root.append(
      this.right,
      this.left,
      this.label,
      this.note,
      this.instructions,
      this.heading,
      this.list,
      this.spoken,
    );
  }

  show({ strings, teeth, selected }: OdontogramProps): void {
    this.stage.setAttribute('aria-label', strings.name);
    this.instructions.textContent = strings.instructions;
    this.heading.textContent = strings.list;
    this.right.textContent = strings.right;
    this.left.textContent = strings.left;
    this.list.setAttribute('aria-label', strings.list);
    const items = teeth.map((tooth) => {
      const item = part('li', '', tooth.label);
      if (selected?.includes(tooth.key)) item.setAttribute('aria-current', 'true');
      return item;
    });
    this.list.replaceChildren(...items);
  }

  /** The patient's sides are drawn where they are: at the edges of a view from the front, changed about from behind. */
  turn(azimuth: number): void {
    const facing = Math.cos(azimuth);
    for (const side of [this.right, this.left]) side.hidden = Math.abs(facing) < 0.5;
    this.right.classList.toggle('dm-teeth-behind', facing < 0);
    this.left.classList.toggle('dm-teeth-behind', facing < 0);
  }

  say(text: string): void {
    this.spoken.textContent = text;
  }

  /** Shows a label beside a place of the stage (pixels), or none. */
  point(text: string | null, x = 0, y = 0): void {
    this.label.hidden = text === null;
    if (text === null) return;
    this.label.textContent = text;
    const { clientWidth } = this.stage;
    const atRight = x > clientWidth / 2;
    this.label.style.translate = `${Math.round(x + (atRight ? -14 : 14))}px ${Math.round(y + 14)}px`;
    this.label.classList.toggle('dm-teeth-label-before', atRight);
  }

  notice(text: string | null): void {
    this.note.textContent = text ?? '';
    this.note.hidden = text === null;
  }
}

function part<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  name: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = name;
  element.textContent = text;
  return element;
}

import { Color, MeshBasicMaterial, MeshStandardMaterial, NotEqualStencilFunc, ReplaceStencilOp } from 'three';
import type { ZonePaint } from './paint';
import { type Scheme, stateColours, type ToothState } from './palette';
import type { Material } from './types';

interface Look {
  colour: string;
  roughness: number;
  metalness: number;
}

const looks: Readonly<Record<Material, Look>> = {
  amalgam: { colour: '#5f666e', roughness: 0.38, metalness: 0.35 },
  composite: { colour: '#ead9b4', roughness: 0.5, metalness: 0 },
  'glass-ionomer': { colour: '#dcd8c8', roughness: 0.8, metalness: 0 },
  ceramic: { colour: '#fbf9f2', roughness: 0.12, metalness: 0 },
  zirconia: { colour: '#fdfdfb', roughness: 0.18, metalness: 0 },
  gold: { colour: '#d9a62e', roughness: 0.26, metalness: 0.45 },
  metal: { colour: '#8f979f', roughness: 0.28, metalness: 0.45 },
  'metal-ceramic': { colour: '#efe9dc', roughness: 0.2, metalness: 0.05 },
  acrylic: { colour: '#efe2cc', roughness: 0.6, metalness: 0 },
  temporary: { colour: '#e2c893', roughness: 0.7, metalness: 0 },
  fibre: { colour: '#d8d2bb', roughness: 0.6, metalness: 0 },
};

type Pattern = 'plain' | 'hatch' | 'dots';

const patternNumber: Readonly<Record<Pattern, number>> = { plain: 0, hatch: 1, dots: 2 };

/** The states whose zones are filled; the others show the tooth and an outline. */
export const isSolid = (state: ToothState) => state === 'existing' || state === 'completed';

/** Every material that the teeth are drawn with; equal ones are made once and freed together. */
export class Materials {
  private readonly made = new Map<string, MeshStandardMaterial | MeshBasicMaterial>();
  private readonly gums = new MeshStandardMaterial({ color: '#df9f99', roughness: 0.52 });

  constructor(private readonly scheme: Scheme) {
    lit(this.gums, 'plain', null, 0.5);
  }

  enamel(isPrimary: boolean): MeshStandardMaterial {
    return this.standard(`enamel ${isPrimary}`, () =>
      shaded(
        { colour: isPrimary ? '#fbf9f4' : '#f1ebdc', roughness: 0.3, metalness: 0 },
        'plain',
        null,
        true,
      ),
    );
  }

  root(isClear: boolean): MeshStandardMaterial {
    return this.standard(`root ${isClear}`, () => {
      const material = shaded({ colour: '#e0d2ab', roughness: 0.6, metalness: 0 }, 'plain', null);
      return isClear ? seeThrough(material, 0.45) : material;
    });
  }

  zone({ state, material, kind }: ZonePaint, isPrimary: boolean): MeshStandardMaterial {
    const colour = stateColours[this.scheme][state];
    if (state === 'condition') return this.patterned('hatch', colour, isPrimary);
    if (state === 'watch') return this.patterned('dots', colour, isPrimary);
    if (!isSolid(state)) return this.tinted(colour, isPrimary);
    if (kind === 'sealant') return this.filled('#dfe9e4', looks.composite);
    const look = material ? looks[material] : { colour, roughness: 0.5, metalness: 0 };
    return this.filled(look.colour, look);
  }

  ghost(): MeshStandardMaterial {
    return this.standard('ghost', () =>
      seeThrough(
        shaded(
          { colour: this.scheme === 'dark' ? '#9fb0c4' : '#8b97a8', roughness: 0.8, metalness: 0 },
          'plain',
          null,
        ),
        0.22,
      ),
    );
  }

  metal(state: ToothState | null): MeshStandardMaterial {
    return this.standard(`metal ${state}`, () => {
      const hollow = state !== null && !isSolid(state);
      const colour = hollow ? stateColours[this.scheme][state] : '#a3abb3';
      const material = new MeshStandardMaterial({
        color: colour,
        roughness: 0.3,
        metalness: hollow ? 0 : 0.55,
      });
      return hollow ? seeThrough(material, 0.4) : material;
    });
  }

  gum(isClear: boolean): MeshStandardMaterial {
    this.gums.transparent = isClear;
    this.gums.opacity = isClear ? 0.26 : 1;
    this.gums.color.set(isClear ? '#f3b7b2' : '#df9f99');
    this.gums.depthWrite = !isClear;
    return this.gums;
  }

  /** The rim around a chosen tooth: its skin pushed out, drawn over everything but where a mask was. */
  rim(colour: string, millimetres: number): MeshBasicMaterial {
    const key = `rim ${colour} ${millimetres}`;
    return this.basic(key, () => {
      const material = new MeshBasicMaterial({ color: colour, depthTest: false, depthWrite: false });
      Object.assign(material, { stencilWrite: true, stencilRef: 1, stencilFunc: NotEqualStencilFunc });
      material.onBeforeCompile = (shader) => {
        shader.vertexShader = shader.vertexShader.replace(
          '#include <begin_vertex>',
          `vec3 transformed = position + normal * ${millimetres.toFixed(2)};`,
        );
      };
      material.customProgramCacheKey = () => key;
      return material;
    });
  }

  /** Draws nothing, and notes where a chosen tooth is. */
  mask(): MeshBasicMaterial {
    return this.basic('mask', () =>
      Object.assign(new MeshBasicMaterial({ colorWrite: false, depthTest: false, depthWrite: false }), {
        stencilWrite: true,
        stencilRef: 1,
        stencilZPass: ReplaceStencilOp,
      }),
    );
  }

  dispose(): void {
    for (const material of this.made.values()) material.dispose();
    this.gums.dispose();
    this.made.clear();
  }

  private patterned(pattern: Pattern, colour: string, isPrimary: boolean): MeshStandardMaterial {
    return this.standard(`${pattern} ${colour} ${isPrimary}`, () =>
      shaded({ colour: isPrimary ? '#fbf9f4' : '#f1ebdc', roughness: 0.5, metalness: 0 }, pattern, colour),
    );
  }

  private tinted(colour: string, isPrimary: boolean): MeshStandardMaterial {
    const tint = new Color(isPrimary ? '#fbf9f4' : '#f1ebdc').lerp(new Color(colour), 0.14);
    return this.filled(`#${tint.getHexString()}`, { colour: '', roughness: 0.45, metalness: 0 });
  }

  private filled(colour: string, { roughness, metalness }: Look): MeshStandardMaterial {
    return this.standard(`filled ${colour} ${roughness} ${metalness}`, () =>
      shaded({ colour, roughness, metalness }, 'plain', null),
    );
  }

  private basic(key: string, make: () => MeshBasicMaterial): MeshBasicMaterial {
    const made = this.made.get(key);
    if (made instanceof MeshBasicMaterial) return made;
    const material = make();
    this.made.set(key, material);
    return material;
  }

  private standard(key: string, make: () => MeshStandardMaterial): MeshStandardMaterial {
    const made = this.made.get(key);
    if (made instanceof MeshStandardMaterial) return made;
    const material = make();
    this.made.set(key, material);
    return material;
  }
}

function seeThrough(material: MeshStandardMaterial, opacity: number): MeshStandardMaterial {
  material.transparent = true;
  material.opacity = opacity;
  material.depthWrite = false;
  return material;
}

function shaded(look: Look, pattern: Pattern, ink: string | null, isEnamel = false): MeshStandardMaterial {
  const { colour, roughness, metalness } = look;
  return lit(new MeshStandardMaterial({ color: colour, roughness, metalness }), pattern, ink, 0.3, isEnamel);
}

/** Adds what our meshes know: grooves are darker, enamel is warm at the neck and cool at the edge, zones bear a pattern. */
function lit(
  material: MeshStandardMaterial,
  pattern: Pattern,
  ink: string | null,
  darkest: number,
  isEnamel = false,
): MeshStandardMaterial {
  const colour = new Color(ink ?? '#000');
  material.onBeforeCompile = (shader) => {
    shader.uniforms.ink = { value: colour };
    shader.vertexShader = shader.vertexShader
      .replace(
        'void main() {',
        'attribute float openness;\nvarying float vOpen;\nvarying vec3 vPlace;\nvarying vec3 vFace;\nvoid main() {',
      )
      .replace(
        '#include <begin_vertex>',
        '#include <begin_vertex>\nvOpen = openness;\nvPlace = position;\nvFace = normal;',
      );
    shader.fragmentShader = shader.fragmentShader
      .replace(
        'void main() {',
        'uniform vec3 ink;\nvarying float vOpen;\nvarying vec3 vPlace;\nvarying vec3 vFace;\nvoid main() {',
      )
      .replace('#include <color_fragment>', fragment(pattern, darkest, isEnamel));
  };
  material.customProgramCacheKey = () => `${patternNumber[pattern]} ${darkest} ${isEnamel}`;
  return material;
}

function fragment(pattern: Pattern, darkest: number, isEnamel: boolean): string {
  const enamel =
    'diffuseColor.rgb *= mix(vec3(1.0, 0.965, 0.89), vec3(0.985, 1.0, 1.0), smoothstep(-1.0, 7.0, vPlace.z));';
  const hatch = `float across = (vPlace.x + vPlace.y + vPlace.z) * 0.78;
    float soft = max(fwidth(across), 0.001);
    float line = abs(fract(across) - 0.5);
    diffuseColor.rgb = mix(diffuseColor.rgb, ink, 1.0 - smoothstep(0.25 - soft, 0.25 + soft, line));`;
  const dots = `vec3 side = abs(vFace);
    vec2 flat_ = side.z > max(side.x, side.y) ? vPlace.xy : side.y > side.x ? vPlace.xz : vPlace.yz;
    float away = length(fract(flat_ * 0.45) - 0.5);
    float soft = max(fwidth(away), 0.001);
    diffuseColor.rgb = mix(diffuseColor.rgb, ink, 1.0 - smoothstep(0.26 - soft, 0.26 + soft, away));`;
  return `#include <color_fragment>
    ${isEnamel ? enamel : ''}
    ${pattern === 'hatch' ? hatch : pattern === 'dots' ? dots : ''}
    diffuseColor.rgb *= mix(${darkest.toFixed(2)}, 1.0, smoothstep(0.1, 0.92, vOpen));`;
}

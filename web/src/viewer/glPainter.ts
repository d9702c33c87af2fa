import type { Mapping, Size } from './geometry';
import { buildProgram, type Program } from './glProgram';
import { nearest, type PictureTexture, uploadPicture, uploadTable } from './glTextures';
import type { Painter, Scene, Sharpening } from './painter';
import type { Raster } from './raster';
import { footprint, type Patch, reduces } from './resample';
import { enlargingShader, reducingShader, sharpenShader } from './shaders';
import { isSoftware } from './software';
import { toLight } from './table';

/** Pictures kept on the card: the one shown, its reduced form, and the tier before it. */
const keptPictures = 4;

/** Draws by WebGL2, or answers null where that is not to be had. `tileLimit` is for tests. */
export function glPainter(canvas: HTMLCanvasElement, tileLimit = Number.POSITIVE_INFINITY): Painter | null {
  const gl = canvas.getContext('webgl2', { alpha: false, antialias: false, depth: false });
  if (!gl || gl.isContextLost()) return null;
  const reduce = buildProgram(gl, reducingShader);
  const enlarge = buildProgram(gl, enlargingShader);
  const sharpen = buildProgram(gl, sharpenShader);
  const tables = [gl.createTexture(), gl.createTexture()] as const;
  if (!reduce || !enlarge || !sharpen) return null;
  return new GlPainter(canvas, gl, { reduce, enlarge, sharpen, tables }, tileLimit);
}

interface Tools {
  reduce: Program;
  enlarge: Program;
  sharpen: Program;
  tables: readonly [WebGLTexture, WebGLTexture];
}

class GlPainter implements Painter {
  readonly kind = 'webgl';
  readonly slow: boolean;
  private readonly limit: number;
  private readonly pictures = new Map<Raster, PictureTexture>();
  private readonly shown: [Float32Array | null, Float32Array | null] = [null, null];
  private target: { texture: WebGLTexture; buffer: WebGLFramebuffer; size: Size } | null = null;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly gl: WebGL2RenderingContext,
    private readonly tools: Tools,
    tileLimit: number,
  ) {
    this.limit = Math.min(tileLimit, gl.getParameter(gl.MAX_TEXTURE_SIZE));
    this.slow = isSoftware(gl);
    for (const texture of tools.tables) {
      gl.bindTexture(gl.TEXTURE_2D, texture);
      nearest(gl, gl.TEXTURE_2D);
    }
  }

  paint(scene: Scene): boolean {
    const { gl } = this;
    if (gl.isContextLost()) return true;
    if (!this.pictureOf(scene.raster)) return false;
    this.fitCanvas(scene.stage);
    if (scene.coarse) this.drawCoarse(scene);
    else this.drawFine(scene);
    return true;
  }

  clear(stage: Size): void {
    this.fitCanvas(stage);
    this.gl.bindFramebuffer(this.gl.FRAMEBUFFER, null);
    this.gl.clearColor(0, 0, 0, 1);
    this.gl.clear(this.gl.COLOR_BUFFER_BIT);
  }

  dispose(): void {
    const { gl } = this;
    for (const { texture } of this.pictures.values()) gl.deleteTexture(texture);
    this.pictures.clear();
    for (const texture of this.tools.tables) gl.deleteTexture(texture);
    this.dropTarget();
    this.tools.reduce.dispose();
    this.tools.enlarge.dispose();
    this.tools.sharpen.dispose();
    gl.getExtension('WEBGL_lose_context')?.loseContext();
  }

  private fitCanvas(stage: Size): void {
    if (this.canvas.width !== stage.width) this.canvas.width = stage.width;
    if (this.canvas.height !== stage.height) this.canvas.height = stage.height;
  }

  private drawFine(scene: Scene): void {
    const { gl } = this;
    gl.bindFramebuffer(gl.FRAMEBUFFER, scene.sharpen ? this.offscreen(scene.stage) : null);
    this.draw(scene, scene.map, { x: 0, y: 0, ...scene.stage });
    if (scene.lens) this.draw(scene, scene.lens.map, scene.lens.patch);
    if (scene.sharpen) this.drawSharpened(scene.sharpen);
  }

  /** Draws every second pixel and stretches the result over the stage. */
  private drawCoarse(scene: Scene): void {
    const { gl } = this;
    const stage = { width: Math.ceil(scene.stage.width / 2), height: Math.ceil(scene.stage.height / 2) };
    const half = { ...scene, stage };
    const buffer = this.offscreen(stage);
    gl.bindFramebuffer(gl.FRAMEBUFFER, buffer);
    this.draw(half, doubled(scene.map), { x: 0, y: 0, ...stage });
    if (scene.lens) this.draw(half, doubled(scene.lens.map), halved(scene.lens.patch));
    gl.bindFramebuffer(gl.READ_FRAMEBUFFER, buffer);
    gl.bindFramebuffer(gl.DRAW_FRAMEBUFFER, null);
    const { width, height } = scene.stage;
    gl.blitFramebuffer(0, 0, stage.width, stage.height, 0, 0, width, height, gl.COLOR_BUFFER_BIT, gl.LINEAR);
  }

  private draw(scene: Scene, map: Mapping, patch: Patch): void {
    const { gl } = this;
    const texture = this.pictureOf(scene.raster);
    if (!texture) return;
    const light = reduces(map) && !scene.coarse;
    const program = light ? this.tools.reduce : this.tools.enlarge;
    program.use();
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D_ARRAY, texture.texture);
    gl.activeTexture(gl.TEXTURE1);
    this.bindTable(scene.table, light);
    gl.uniform1i(program.uniform('picture'), 0);
    gl.uniform1i(program.uniform('table'), 1);
    gl.uniform3f(program.uniform('mapX'), map.ax, map.bx, map.ox);
    gl.uniform3f(program.uniform('mapY'), map.ay, map.by, map.oy);
    gl.uniform2f(program.uniform('footprint'), footprint(map.ax, map.bx), footprint(map.ay, map.by));
    gl.uniform2i(program.uniform('size'), scene.raster.width, scene.raster.height);
    gl.uniform1i(program.uniform('tileShift'), texture.tileShift);
    gl.uniform1i(program.uniform('tileColumns'), texture.tileColumns);
    gl.uniform1f(program.uniform('stageHeight'), scene.stage.height);
    gl.uniform1i(program.uniform('colour'), scene.raster.channels === 3 ? 1 : 0);
    gl.viewport(0, 0, scene.stage.width, scene.stage.height);
    gl.enable(gl.SCISSOR_TEST);
    gl.scissor(patch.x, scene.stage.height - patch.y - patch.height, patch.width, patch.height);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
    gl.disable(gl.SCISSOR_TEST);
  }

  private drawSharpened(sharpening: Sharpening): void {
    const { gl } = this;
    const { sharpen } = this.tools;
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    sharpen.use();
    gl.activeTexture(gl.TEXTURE1);
    gl.bindTexture(gl.TEXTURE_2D, this.target?.texture ?? null);
    gl.uniform1i(sharpen.uniform('drawn'), 1);
    gl.uniform1f(sharpen.uniform('amount'), sharpening.amount);
    gl.uniform1i(sharpen.uniform('reach'), sharpening.step);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
  }

  /** One table in greys and one in light, each uploaded only when it changed. */
  private bindTable(table: Float32Array, light: boolean): void {
    const slot = light ? 1 : 0;
    const texture = this.tools.tables[slot];
    if (this.shown[slot] === table) {
      this.gl.bindTexture(this.gl.TEXTURE_2D, texture);
      return;
    }
    uploadTable(this.gl, texture, light ? table.map(toLight) : table);
    this.shown[slot] = table;
  }

  private pictureOf(raster: Raster): PictureTexture | null {
    const known = this.pictures.get(raster);
    if (known) return known;
    const texture = uploadPicture(this.gl, raster, this.limit);
    if (!texture) return null;
    this.pictures.set(raster, texture);
    for (const [old, { texture: stale }] of this.pictures) {
      if (this.pictures.size <= keptPictures) break;
      this.gl.deleteTexture(stale);
      this.pictures.delete(old);
    }
    return texture;
  }

  private offscreen(size: Size): WebGLFramebuffer {
    const { gl } = this;
    if (this.target?.size.width === size.width && this.target.size.height === size.height)
      return this.target.buffer;
    this.dropTarget();
    const texture = gl.createTexture();
    const buffer = gl.createFramebuffer();
    gl.activeTexture(gl.TEXTURE1);
    gl.bindTexture(gl.TEXTURE_2D, texture);
    nearest(gl, gl.TEXTURE_2D);
    gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA8, size.width, size.height);
    gl.bindFramebuffer(gl.FRAMEBUFFER, buffer);
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0);
    this.target = { texture, buffer, size };
    return buffer;
  }

  private dropTarget(): void {
    if (!this.target) return;
    this.gl.deleteTexture(this.target.texture);
    this.gl.deleteFramebuffer(this.target.buffer);
    this.target = null;
  }
}

/** The map from coarse pixels, each two screen pixels wide. */
function doubled(map: Mapping): Mapping {
  return { ...map, ax: map.ax * 2, bx: map.bx * 2, ay: map.ay * 2, by: map.by * 2 };
}

function halved({ x, y, width, height }: Patch): Patch {
  return { x: x >> 1, y: y >> 1, width: width >> 1, height: height >> 1 };
}

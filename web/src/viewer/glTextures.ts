import type { Raster } from './raster';

/** A raster on the graphics card: an array of tiles, so that no size limit of a single texture matters. */
export interface PictureTexture {
  texture: WebGLTexture;
  tileShift: number;
  tileColumns: number;
}

interface Layout {
  tile: { width: number; height: number };
  shift: number;
  columns: number;
  rows: number;
}

/** One tile when it fits, otherwise square tiles of a power of two. */
export function tileLayout(width: number, height: number, limit: number): Layout {
  if (width <= limit && height <= limit) return { tile: { width, height }, shift: 30, columns: 1, rows: 1 };
  const shift = Math.min(11, Math.floor(Math.log2(limit)));
  const side = 2 ** shift;
  return {
    tile: { width: side, height: side },
    shift,
    columns: Math.ceil(width / side),
    rows: Math.ceil(height / side),
  };
}

export function uploadPicture(
  gl: WebGL2RenderingContext,
  raster: Raster,
  limit: number,
): PictureTexture | null {
  const layout = tileLayout(raster.width, raster.height, limit);
  const layers = layout.columns * layout.rows;
  if (layers > gl.getParameter(gl.MAX_ARRAY_TEXTURE_LAYERS)) return null;
  const texture = gl.createTexture();
  if (!texture) return null;
  const kind = format(gl, raster);
  gl.bindTexture(gl.TEXTURE_2D_ARRAY, texture);
  nearest(gl, gl.TEXTURE_2D_ARRAY);
  gl.texStorage3D(gl.TEXTURE_2D_ARRAY, 1, kind.internal, layout.tile.width, layout.tile.height, layers);
  gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
  gl.pixelStorei(gl.UNPACK_ROW_LENGTH, raster.width);
  gl.pixelStorei(gl.UNPACK_IMAGE_HEIGHT, raster.height);
  for (let layer = 0; layer < layers; layer++) uploadTile(gl, raster, layout, layer);
  gl.pixelStorei(gl.UNPACK_ROW_LENGTH, 0);
  gl.pixelStorei(gl.UNPACK_IMAGE_HEIGHT, 0);
  gl.pixelStorei(gl.UNPACK_SKIP_PIXELS, 0);
  gl.pixelStorei(gl.UNPACK_SKIP_ROWS, 0);
  return { texture, tileShift: layout.shift, tileColumns: layout.columns };
}

function uploadTile(gl: WebGL2RenderingContext, raster: Raster, layout: Layout, layer: number): void {
  const x = (layer % layout.columns) * layout.tile.width;
  const y = Math.floor(layer / layout.columns) * layout.tile.height;
  const width = Math.min(layout.tile.width, raster.width - x);
  const height = Math.min(layout.tile.height, raster.height - y);
  const { external, type } = format(gl, raster);
  gl.pixelStorei(gl.UNPACK_SKIP_PIXELS, x);
  gl.pixelStorei(gl.UNPACK_SKIP_ROWS, y);
  gl.texSubImage3D(gl.TEXTURE_2D_ARRAY, 0, 0, 0, layer, width, height, 1, external, type, bits(raster));
}

function format(gl: WebGL2RenderingContext, raster: Raster) {
  if (raster.channels === 3) return { internal: gl.RGB8UI, external: gl.RGB_INTEGER, type: gl.UNSIGNED_BYTE };
  if (raster.samples instanceof Uint8Array) {
    return { internal: gl.R8UI, external: gl.RED_INTEGER, type: gl.UNSIGNED_BYTE };
  }
  return { internal: gl.R16UI, external: gl.RED_INTEGER, type: gl.UNSIGNED_SHORT };
}

/** Signed samples travel as their bits: the grey table is indexed by bits. */
function bits({ samples }: Raster): Uint8Array | Uint16Array {
  if (!(samples instanceof Int16Array)) return samples;
  return new Uint16Array(samples.buffer, samples.byteOffset, samples.length);
}

export function uploadTable(gl: WebGL2RenderingContext, texture: WebGLTexture, table: Float32Array): void {
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.pixelStorei(gl.UNPACK_ALIGNMENT, 4);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.R32F, 256, table.length / 256, 0, gl.RED, gl.FLOAT, table);
}

export function nearest(gl: WebGL2RenderingContext, target: number): void {
  gl.texParameteri(target, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
  gl.texParameteri(target, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
  gl.texParameteri(target, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(target, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
}

/** GLSL ES 3.0; the sampling rule is the one of `resample.ts`. */

export const vertexShader = `#version 300 es
void main() {
  vec2 corner = vec2(float((gl_VertexID << 1) & 2), float(gl_VertexID & 2));
  gl_Position = vec4(corner * 2.0 - 1.0, 0.0, 1.0);
}`;

/** Samples are looked up before they are averaged, so padding and clipped values never bleed into others. */
const samplingHead = `#version 300 es
precision highp float;
precision highp int;
precision highp usampler2DArray;
precision highp sampler2D;
uniform usampler2DArray picture;
uniform sampler2D table;
uniform vec3 mapX;
uniform vec3 mapY;
uniform vec2 footprint;
uniform ivec2 size;
uniform int tileShift;
uniform int tileColumns;
uniform float stageHeight;
uniform bool colour;
out vec4 pixel;

float grey(uint v) { return texelFetch(table, ivec2(int(v & 255u), int(v >> 8)), 0).r; }

vec3 look(ivec2 p) {
  ivec2 tile = p >> tileShift;
  uvec3 v = texelFetch(picture, ivec3(p - (tile << tileShift), tile.y * tileColumns + tile.x), 0).rgb;
  return colour ? vec3(grey(v.r), grey(v.g), grey(v.b)) : vec3(grey(v.r));
}

vec2 here() {
  vec3 at = vec3(gl_FragCoord.x, stageHeight - gl_FragCoord.y, 1.0);
  return vec2(dot(mapX, at), dot(mapY, at));
}

bool outside(vec2 centre) {
  return any(lessThan(centre, vec2(0.0))) || any(greaterThanEqual(centre, vec2(size)));
}
`;

/** A box of any width, averaged in light. */
export const reducingShader = `${samplingHead}
vec3 encode(vec3 l) {
  return mix(1.055 * pow(l, vec3(1.0 / 2.4)) - 0.055, l * 12.92, lessThanEqual(l, vec3(0.0031308)));
}

void main() {
  vec2 centre = here();
  pixel = vec4(0.0, 0.0, 0.0, 1.0);
  if (outside(centre)) return;
  vec2 low = max(centre - footprint * 0.5, vec2(0.0));
  vec2 high = min(centre + footprint * 0.5, vec2(size));
  ivec2 from = ivec2(floor(low));
  ivec2 to = max(from, ivec2(ceil(high)) - 1);
  vec3 total = vec3(0.0);
  for (int y = from.y; y <= to.y; y++) {
    float wy = min(float(y + 1), high.y) - max(float(y), low.y);
    for (int x = from.x; x <= to.x; x++) {
      float wx = min(float(x + 1), high.x) - max(float(x), low.x);
      total += look(ivec2(x, y)) * (wx * wy);
    }
  }
  vec2 span = high - low;
  pixel.rgb = encode(total / (span.x * span.y));
}`;

/** A box one sample wide, which is bilinear interpolation: four samples, no loop. */
export const enlargingShader = `${samplingHead}
void main() {
  vec2 centre = here();
  pixel = vec4(0.0, 0.0, 0.0, 1.0);
  if (outside(centre)) return;
  vec2 corner = floor(centre - 0.5);
  vec2 share = centre - 0.5 - corner;
  ivec2 a = max(ivec2(corner), ivec2(0));
  ivec2 b = min(ivec2(corner) + 1, size - 1);
  vec3 top = mix(look(a), look(ivec2(b.x, a.y)), share.x);
  vec3 bottom = mix(look(ivec2(a.x, b.y)), look(b), share.x);
  pixel.rgb = mix(top, bottom, share.y);
}`;

/** Unsharp mask on the drawn stage. */
export const sharpenShader = `#version 300 es
precision highp float;
precision highp int;
uniform sampler2D drawn;
uniform float amount;
uniform int reach;
out vec4 pixel;
const float taps[5] = float[5](0.0625, 0.25, 0.375, 0.25, 0.0625);

void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);
  ivec2 last = textureSize(drawn, 0) - 1;
  vec3 here = texelFetch(drawn, at, 0).rgb;
  vec3 blur = vec3(0.0);
  for (int j = 0; j < 5; j++) {
    for (int i = 0; i < 5; i++) {
      ivec2 p = clamp(at + ivec2(i - 2, j - 2) * reach, ivec2(0), last);
      blur += texelFetch(drawn, p, 0).rgb * (taps[i] * taps[j]);
    }
  }
  pixel = vec4(clamp(here + amount * (here - blur), 0.0, 1.0), 1.0);
}`;

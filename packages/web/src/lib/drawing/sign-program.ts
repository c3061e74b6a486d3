import type Sigma from 'sigma';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { NodeProgram, type NodeProgramType, type ProgramInfo } from 'sigma/rendering';
import { floatColor } from 'sigma/utils';

/** The distance of a place from the middle of a sign, as GLSL; at the edge it equals the radius. */
const AWAY = {
  ring: 'length(v_diffVector)',
  diamond: '(abs(v_diffVector.x) + abs(v_diffVector.y)) * 0.94',
  square: 'max(abs(v_diffVector.x), abs(v_diffVector.y)) * 1.3',
} as const;

/** Share of the radius that the edge takes, unless a node says otherwise. */
const EDGE = 0.34;

const VERTEX = /* glsl */ `
attribute vec4 a_color;
attribute vec4 a_fill;
attribute vec2 a_position;
attribute float a_size;
attribute float a_edge;
attribute float a_angle;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec4 v_fill;
varying vec2 v_diffVector;
varying float v_radius;
varying float v_edge;
const float bias = 255.0 / 254.0;
void main() {
  float size = a_size * u_correctionRatio / u_sizeRatio * 4.0;
  vec2 diffVector = size * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + diffVector, 1)).xy, 0, 1);
  v_diffVector = diffVector;
  v_radius = size / 2.0;
  v_edge = a_edge;
  v_color = a_color;
  v_fill = a_fill;
  v_color.a *= bias;
  v_fill.a *= bias;
}`;

function fragment(away: string): string {
  return /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec4 v_fill;
varying vec2 v_diffVector;
varying float v_radius;
varying float v_edge;
uniform float u_correctionRatio;
const vec4 transparent = vec4(0.0, 0.0, 0.0, 0.0);
void main(void) {
  float soft = u_correctionRatio * 2.0;
  float away = ${away};
  vec4 inside = mix(v_fill, v_color, smoothstep(-soft, 0.0, away - v_radius * (1.0 - v_edge)));
  gl_FragColor = mix(inside, transparent, smoothstep(-soft, 0.0, away - v_radius));
}`;
}

/** Attributes of a node that sigma does not know. */
interface Signed {
  readonly fill: string;
  readonly edge: number;
}

const UNIFORMS = ['u_sizeRatio', 'u_correctionRatio', 'u_matrix'] as const;
const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;

/**
 * A program for sigma that draws a node as a disc, a diamond or a square: an edge of its colour around its fill. It has
 * no picking buffer: see `nodeAt` in sigma-layer.ts.
 */
export function createSignProgram(sign: keyof typeof AWAY): NodeProgramType {
  return class extends NodeProgram<(typeof UNIFORMS)[number]> {
    constructor(gl: WebGLRenderingContext | WebGL2RenderingContext, _picking: unknown, renderer: Sigma) {
      super(gl, null, renderer);
    }

    getDefinition() {
      return {
        VERTICES: 3,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: fragment(AWAY[sign]),
        METHOD: TRIANGLES,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_size', size: 1, type: FLOAT },
          { name: 'a_edge', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_fill', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_angle', size: 1, type: FLOAT }],
        CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
      };
    }

    processVisibleItem(_nodeIndex: number, startIndex: number, data: NodeDisplayData): void {
      const { fill = data.color, edge = EDGE } = data as NodeDisplayData & Partial<Signed>;
      this.array.set([data.x, data.y, data.size, edge, floatColor(data.color), floatColor(fill)], startIndex);
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
      gl.uniform1f(uniformLocations['u_correctionRatio']!, params.correctionRatio);
      gl.uniform1f(uniformLocations['u_sizeRatio']!, params.sizeRatio);
      gl.uniformMatrix3fv(uniformLocations['u_matrix']!, false, params.matrix);
    }
  };
}

import type { Citation, Claim, Entity } from '@jingluo/graph';
import { builder } from '../fields/builder.ts';
import { connectionType } from '../fields/connection.ts';

/* The types refer to one another, so they are declared here; each type has its fields in its own file. */

export const EntityRef = builder.interfaceRef<Entity>('Entity');
export const ElementRef = builder.objectRef<Entity>('Element');
export const OrganRef = builder.objectRef<Entity>('Organ');
export const ChannelRef = builder.objectRef<Entity>('Channel');
export const AcupointRef = builder.objectRef<Entity>('Acupoint');
export const SymptomRef = builder.objectRef<Entity>('Symptom');
export const PatternRef = builder.objectRef<Entity>('Pattern');
export const RegionRef = builder.objectRef<Entity>('Region');
export const RemedyRef = builder.objectRef<Entity>('Remedy');
export const QualityRef = builder.objectRef<Entity>('Quality');
export const ClaimRef = builder.objectRef<Claim>('Claim');
export const CitationRef = builder.objectRef<Citation>('Citation');

export const ClaimConnectionRef = connectionType('Claim', ClaimRef);
export const EntityConnectionRef = connectionType('Entity', EntityRef);
export const CitationConnectionRef = connectionType('Citation', CitationRef);

import { describe, expect, it } from '@jest/globals';
import { unexpectedJars } from './kafka-jars.js';

const list = 'kafka-clients-4.1.1.jar\nlz4-java-1.8.0.jar\n';

describe('The jars of Kafka', () => {
  it('are those of the list, in any order', () => {
    expect(unexpectedJars(list, ['lz4-java-1.8.0.jar', 'kafka-clients-4.1.1.jar'])).toBeUndefined();
  });

  it('are refused when one has another version, is missing or too many', () => {
    const found = unexpectedJars(list, ['kafka-clients-4.1.1.jar', 'lz4-java-1.7.0.jar', 'strange.jar']);
    expect(found).toContain('missing: lz4-java-1.8.0.jar');
    expect(found).toContain('not in the list: lz4-java-1.7.0.jar, strange.jar');
  });
});

/** Sends requests for one caller, again where that helps. */

import { randomUUID } from 'node:crypto';
import axios, { AxiosError, type AxiosInstance, type AxiosRequestConfig, type AxiosResponse } from 'axios';
import { APIConnectionError, APITimeoutError, UnexpectedAnswerError, errorOf, excerpt } from './errors.js';
import { type Retries, isSafeToRepeat, waitBefore } from './retries.js';

export type Sleep = (seconds: number) => Promise<void>;

declare module 'axios' {
  interface AxiosRequestConfig {
    /** How persistent to be, if not as the client is. */
    spatialflowRetries?: Retries;
    /** Whether the answer is left as the bytes it is. */
    spatialflowRaw?: boolean;
  }
}

/** An axios that the generated operations send with. */
export function transport(
  baseURL: string,
  headers: Record<string, string>,
  timeout: number,
  retries: Retries,
  sleep: Sleep,
): AxiosInstance {
  const instance = axios.create({
    timeout,
    headers,
    maxRedirects: 0, // a key goes nowhere else
    validateStatus: () => true,
    responseType: 'arraybuffer',
    transformResponse: (data) => data,
    paramsSerializer: { indexes: null },
  });
  const once = instance.request.bind(instance);
  instance.request = async function <T, R = AxiosResponse<T>>(config: AxiosRequestConfig): Promise<R> {
    const method = (config.method ?? 'GET').toUpperCase();
    const path = (config.url ?? '').slice(baseURL.length).split('?')[0];
    if (method === 'POST' && path === '/api/v1/geofences/bulk') {
      config.headers = { 'Idempotency-Key': randomUUID(), ...(config.headers as Record<string, string>) };
    }
    const safe = isSafeToRepeat(method, path, Boolean(config.headers && 'Idempotency-Key' in config.headers));
    for (let attempt = 1; ; attempt++) {
      try {
        return (await answered(once, config, path)) as R;
      } catch (failure) {
        const wait = waitBefore(config.spatialflowRetries ?? retries, attempt, failure, safe);
        if (wait === undefined) throw failure;
        await sleep(wait);
      }
    }
  };
  return instance;
}

async function answered(
  once: (config: AxiosRequestConfig) => Promise<AxiosResponse>,
  config: AxiosRequestConfig,
  path: string,
): Promise<AxiosResponse> {
  let response: AxiosResponse<Buffer>;
  try {
    response = await once(config);
  } catch (problem) {
    if (!(problem instanceof AxiosError)) throw problem;
    const kind = ['ECONNABORTED', 'ETIMEDOUT'].includes(problem.code ?? '') && /timeout/.test(problem.message)
      ? APITimeoutError
      : APIConnectionError;
    throw new kind(`no answer from ${config.url}: ${problem.message}`, { cause: problem });
  }
  const { status, headers, data } = response;
  const text = Buffer.from(data ?? '').toString('utf8');
  if (status < 200 || status > 299) throw errorOf(status, headers['retry-after'], text);
  if (config.spatialflowRaw || status === 204) return response;
  return { ...response, data: parsed(status, text, path) };
}

function parsed(status: number, text: string, path: string): unknown {
  try {
    const value = JSON.parse(text);
    if (path === '/api/v1/geofences/bulk' && !Array.isArray(value?.results)) throw new Error('there are no results');
    return value;
  } catch (cause) {
    throw new UnexpectedAnswerError({ status, message: `not what was expected: ${excerpt(text)}` }, { cause });
  }
}

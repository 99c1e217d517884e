export { lineOf, type RecordedExchange } from "./record/recorded.js";
export { recordingFetch, type ExchangeSink } from "./record/recording-fetch.js";

/** Whether a file is called as recordings are: what is read as text should be something else. */
export const isRecordingName = (name: string): boolean =>
  /\.(wav|mp3|m4a|aac|ogg|oga|opus|flac|webm|mp4|aiff?|wma|amr)$/i.test(name);

package dev.serai.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The contents of holds, cut into pieces: however long one is, a single piece is in memory. */
final class HeldPieces {

    private static final int PIECE = 1 << 20;

    private final JdbcTemplate jdbc;

    HeldPieces(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** How long a content was, and the SHA-256 of it. */
    record Written(long bytes, String fingerprint) {}

    /** Writes all of a content within the caller's transaction. */
    Written write(long hold, InputStream content) {
        MessageDigest digest = sha256();
        long bytes = 0;
        try {
            byte[] piece = content.readNBytes(PIECE);
            for (int place = 0; piece.length > 0; place++) {
                digest.update(piece);
                bytes += piece.length;
                jdbc.update("INSERT INTO hold_piece (hold, place, content) VALUES (?, ?, ?)", hold, place, piece);
                piece = content.readNBytes(PIECE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the source cannot be read", e);
        }
        return new Written(bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    void remove(long hold) {
        jdbc.update("DELETE FROM hold_piece WHERE hold = ?", hold);
    }

    /** Reads one piece after the other, each when it is wanted. */
    InputStream read(long hold) {
        return new SequenceInputStream(new Enumeration<InputStream>() {
            private int place;
            private byte @Nullable [] next = piece(0);

            @Override
            public boolean hasMoreElements() {
                return next != null;
            }

            @Override
            public InputStream nextElement() {
                byte[] piece = next;
                if (piece == null) {
                    throw new NoSuchElementException("the content has no more pieces");
                }
                next = piece(++place);
                return new ByteArrayInputStream(piece);
            }

            private byte @Nullable [] piece(int number) {
                List<byte[]> found = jdbc.queryForList(
                        "SELECT content FROM hold_piece WHERE hold = ? AND place = ?", byte[].class, hold, number);
                return found.isEmpty() ? null : found.get(0);
            }
        });
    }
}

package dev.serai.app.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The answer to every call that failed within the hub: its status, and nothing of what happened inside. */
@Controller
class ErrorPage implements ErrorController {

    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        HttpStatus said = status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
        if (!response.isCommitted()) {
            // A half-made answer may carry headers of the route that failed.
            response.reset();
            Refusals.write(
                    response,
                    said.value(),
                    said.getReasonPhrase(),
                    said.is5xxServerError()
                            ? "The hub could not do this. The log knows more."
                            : "This is not possible.");
        }
    }
}
